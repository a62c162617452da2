#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using switchback::promise;
typedef switchback::iteration<int, int> result;

class steps {
public:
  SB_COROUTINE promise<result> next(int v = 0) {
    if (at_ == 0)
      js::log("steps.next first");
    else
      js::log("steps.next", v);
    ++at_;
    SB_RETURN(at_ == 4 ? result::returned(at_) : result::yielded(at_));
  }
  SB_COROUTINE promise<result> throw_(std::exception_ptr e) {
    js::log("steps.throw", e);
    SB_RETURN(result::yielded(100));
  }
  SB_COROUTINE promise<result> return_(int v) {
    js::log("steps.return");
    SB_RETURN(result::returned(v));
  }

private:
  int at_ = 0;
};
SB_COROUTINE switchback::async_generator<int, int, int> outer() {
  js::log("the result is", SB_YIELD_FROM(steps()));
  SB_RETURN(0);
}

SB_COROUTINE promise<> program() {
  auto a = outer();
  for (int i = 1; i <= 5; ++i)
    trace("next", a.next(i));
  SB_AWAIT(js::sleep(5));

  auto b = outer();
  trace("next", b.next(6));
  trace("throw", b.throw_(js::error("in")));
  trace("next", b.next(7));
  trace("return", b.return_(8));
  trace("next", b.next(9));
  SB_AWAIT(js::sleep(5));
}

int main() {
  return js::run([] { program(); });
}

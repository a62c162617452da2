#include "js.hpp"

#include <switchback/async_generator.hpp>

using switchback::promise;
typedef switchback::iteration<int> result;

class failing_iterator {
public:
  promise<result> next() {
    return ++at_ < 3 ? promise<result>::resolve(result::yielded(at_))
                     : promise<result>::reject(js::error("next failed"));
  }
  SB_COROUTINE promise<> return_() {
    js::log("never");
    SB_RETURN();
  }

private:
  int at_ = 0;
};
SB_COROUTINE switchback::async_generator<int> failing() {
  auto block = js::finally([] { js::log("finally"); });
  SB_YIELD(1);
  throw js::error("the body failed");
}
template <class Iterable>
SB_COROUTINE promise<> all(const char *name, Iterable iterable) {
  try {
    SB_FOR_AWAIT (int x, iterable)
      js::log(name, x);
    js::log("never");
  } catch (const js::error &e) {
    js::log(name, "caught", e.what());
  }
}

int main() {
  return js::run([] {
    all("iterator", failing_iterator());
    all("generator", failing());
    js::tick(6);
  });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/generator.hpp>

using js::trace;
using switchback::promise;

static promise<int> later(int value, int ms) {
  return promise<int>([=](promise<int>::resolver resolve, switchback::reject_function) {
    js::set_timeout([=] { resolve(value); }, ms);
  });
}

SB_COROUTINE switchback::generator<int> countdown(int from) {
  auto block = js::finally([] { js::log("countdown is over"); });
  while (from > 0)
    SB_YIELD(from--);
}
SB_COROUTINE switchback::async_generator<int> all() {
  SB_YIELD_FROM({10, 20});
  SB_YIELD_FROM(countdown(2));
  SB_YIELD_FROM({later(30, 10), promise<int>::resolve(40)});
  SB_YIELD(50);
}

SB_COROUTINE promise<> program() {
  SB_FOR_AWAIT (int x, all())
    js::log(x);
  auto it = all();
  for (const char *name : {"a", "b", "c"})
    trace(name, it.next());
  trace("return", it.return_());
  trace("next", it.next());
  SB_AWAIT(later(0, 20));
}

int main() {
  return js::run([] {
    program();
    js::tick(12);
  });
}

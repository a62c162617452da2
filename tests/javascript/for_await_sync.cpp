#include "js.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/generator.hpp>

using switchback::promise;

static promise<int> later(int value, int ms) {
  return promise<int>([=](promise<int>::resolver resolve, switchback::reject_function) {
    js::set_timeout([=] { resolve(value); }, ms);
  });
}
SB_COROUTINE switchback::generator<promise<int>> promises() {
  for (int i = 1; i <= 3; ++i) {
    js::log("making", i);
    SB_YIELD(i == 2 ? later(i, 5) : promise<int>::resolve(i));
  }
}

SB_COROUTINE promise<> program() {
  SB_FOR_AWAIT (int x, {10, 20})
    js::log(x);
  SB_FOR_AWAIT (int x, {later(30, 10), later(40, 5), promise<int>::resolve(50)})
    js::log(x);
  SB_FOR_AWAIT (int x, promises())
    js::log(x);
  try {
    SB_FOR_AWAIT (int x,
                  {promise<int>::resolve(60), promise<int>::reject(js::error("seventy")), promise<int>::resolve(80)})
      js::log(x);
  } catch (const js::error &e) {
    js::log("caught", e.what());
  }
}

int main() {
  return js::run([] {
    program().then([] { js::log("done"); });
    js::tick(10);
  });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>

SB_COROUTINE switchback::async_generator<int> numbers(const char *name) {
  auto block = js::finally([=] { js::log("closing", name); });
  for (int i = 1;; ++i)
    SB_YIELD(i);
}

SB_COROUTINE switchback::promise<> program() {
  SB_FOR_AWAIT (int i, numbers("a")) {
    if (i == 2)
      continue;
    if (i == 4)
      break;
    js::log("a", i);
  }
  js::log("behind a");
  SB_FOR_AWAIT (int i, numbers("b")) {
    SB_FOR_AWAIT (int j, numbers("c")) {
      js::log(i, j);
      if (j == i)
        break;
    }
    if (i == 2)
      break;
  }
  js::log("behind b");
}

int main() {
  return js::run([] {
    program();
    js::tick(40);
  });
}

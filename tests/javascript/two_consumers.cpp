#include "js.hpp"

#include <switchback/async_generator.hpp>

typedef switchback::async_generator<int> generated;

SB_COROUTINE generated numbers() {
  auto block = js::finally([] { js::log("closed"); });
  for (int i = 1; i <= 9; ++i)
    SB_YIELD(i);
}
SB_COROUTINE switchback::promise<> consume(const char *name, generated &it, int last) {
  SB_FOR_AWAIT (int i, it) {
    js::log(name, i);
    if (i >= last)
      break;
  }
  js::log(name, "is over");
}

int main() {
  auto it = numbers();
  return js::run([&] {
    consume("a", it, 9);
    consume("b", it, 6);
    js::tick(12);
  });
}

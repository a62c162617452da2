#include "js.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/generator.hpp>

using switchback::promise;

SB_COROUTINE switchback::generator<promise<int>> numbers() {
  auto block = js::finally([] { js::log("closing"); });
  for (int i = 1;; ++i)
    SB_YIELD(promise<int>::resolve(i));
}
SB_COROUTINE promise<> generated() {
  SB_FOR_AWAIT (int i, numbers())
    if (i == 2)
      break;
  js::log("left the generator");
}
SB_COROUTINE promise<> listed() {
  SB_FOR_AWAIT (int i, std::vector<int>{1, 2, 3})
    if (i == 2)
      break;
  js::log("left the array");
}

int main() {
  return js::run([] {
    generated();
    listed();
    js::tick(8);
  });
}

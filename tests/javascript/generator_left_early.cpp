#include "js.hpp"

#include <switchback/generator.hpp>

using switchback::generator;

SB_COROUTINE generator<int> numbers(const char *name) {
  auto block = js::finally([name] { js::log("closing", name); });
  for (int i = 1;; ++i)
    SB_YIELD(i);
}
static int find(int square) {
  for (int i : numbers("return"))
    if (i * i == square)
      return i;
  return 0;
}

int main() {
  for (int i : numbers("break")) {
    if (i == 2)
      continue;
    if (i == 4)
      break;
    js::log(i);
  }
  js::log("found", find(25));
  try {
    for (int i : numbers("throw"))
      if (i == 2)
        throw js::error("thrown at " + std::to_string(i));
  } catch (const js::error &e) {
    js::log(e.what());
  }
  for (int i : numbers("outer"))
    for (int j : numbers("inner"))
      if (i == 2)
        goto left;
      else if (j == 2)
        break;
left:;
}

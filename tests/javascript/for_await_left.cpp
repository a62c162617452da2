#include "js.hpp"

#include <switchback/async_generator.hpp>

using switchback::promise;

SB_COROUTINE switchback::async_generator<int> numbers(const char *name) {
  auto block = js::finally([=] { js::log("closing", name); });
  for (int i = 1;; ++i)
    SB_YIELD(i);
}
SB_COROUTINE promise<int> find(int square) {
  SB_FOR_AWAIT (int i, numbers("return"))
    if (i * i == square)
      SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE promise<> fails() {
  SB_FOR_AWAIT (int i, numbers("throw"))
    if (i == 3)
      throw js::error("thrown at " + std::to_string(i));
}

SB_COROUTINE promise<> program() {
  js::log("found", SB_AWAIT(find(9)));
  try {
    SB_AWAIT(fails());
  } catch (const js::error &e) {
    js::log("caught", e.what());
  }
}

int main() {
  return js::run([] { program(); });
}

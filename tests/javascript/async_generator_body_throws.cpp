#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;

SB_COROUTINE switchback::async_generator<int> fails(std::string when) {
  auto block = js::finally([&] { js::log(when, "finally"); });
  if (when == "at once")
    throw js::error(when);
  SB_YIELD(1);
  SB_AWAIT(nullptr);
  throw js::error(when);
}

int main() {
  auto a = fails("at once"), b = fails("later");
  return js::run([&] {
    trace("a", a.next());
    trace("a", a.next());
    trace("b", b.next());
    trace("b", b.next());
    trace("b", b.next());
    trace("b", b.return_());
    js::tick(6);
  });
}

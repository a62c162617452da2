#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;

SB_COROUTINE switchback::async_generator<int, int> numbers(const char *name) {
  for (int i = 1;; ++i)
    try {
      SB_YIELD(i);
    } catch (const js::error &e) {
      js::log(name, "caught", e.what(), "at", i);
    }
}

int main() {
  auto a = numbers("a"), b = numbers("b");
  return js::run([&] {
    trace("a.next", a.next());
    trace("a.throw", a.throw_(js::error("x")));
    trace("a.next", a.next());
    trace("a.return", a.return_(10));
    trace("a.next", a.next());
    trace("a.throw", a.throw_(js::error("y")));
    trace("a.return", a.return_(20));

    trace("b.return", b.return_(30));
    trace("b.next", b.next());
    trace("b.throw", b.throw_(js::error("z")));
    trace("b.next", b.next());
    js::tick(12);
  });
}

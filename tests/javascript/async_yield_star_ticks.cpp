#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
typedef switchback::async_generator<int, int> numbers;

SB_COROUTINE numbers innermost() {
  SB_YIELD(1);
  SB_YIELD(2);
  SB_RETURN(3);
}
SB_COROUTINE numbers middle() { SB_RETURN(SB_YIELD_FROM(innermost())); }
SB_COROUTINE numbers outer() { SB_RETURN(SB_YIELD_FROM(middle())); }

int main() {
  auto a = innermost(), b = middle(), c = outer();
  return js::run([&] {
    for (int i = 0; i < 3; ++i) {
      trace("innermost", a.next());
      trace("middle", b.next());
      trace("outer", c.next());
    }
    js::tick(20);
  });
}

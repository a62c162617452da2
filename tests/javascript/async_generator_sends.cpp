#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;

SB_COROUTINE switchback::async_generator<int, string, int> adder() {
  int total = 0;
  for (;;) {
    const int added = SB_YIELD(total);
    js::log("adding", added);
    if (added < 0)
      SB_RETURN("sum " + std::to_string(total));
    total += SB_AWAIT(switchback::promise<int>::resolve(added));
  }
}

int main() {
  auto it = adder();
  return js::run([&] {
    trace("a", it.next(100));
    trace("b", it.next(1));
    trace("c", it.next(2));
    js::set_timeout(
        [&] {
          trace("d", it.next(3));
          trace("e", it.next(-1));
          trace("f", it.next(4));
        },
        5);
  });
}

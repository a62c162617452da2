#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;

SB_COROUTINE switchback::async_generator<int, int> numbers() {
  js::log("begins");
  SB_YIELD(1);
  SB_AWAIT(js::sleep(10));
  js::log("waited");
  SB_YIELD(2);
  SB_RETURN(3);
}

int main() {
  auto it = numbers();
  return js::run([&] {
    trace("a", it.next());
    trace("b", it.next());
    trace("c", it.next());
    trace("d", it.next());
    trace("e", it.next());
    js::log("all asked");
  });
}

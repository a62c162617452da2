#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using switchback::async_generator;

SB_COROUTINE async_generator<int, int> three() {
  SB_YIELD(1);
  SB_AWAIT(nullptr);
  SB_YIELD(2);
  SB_RETURN(3);
}
SB_COROUTINE async_generator<int> none() { SB_RETURN(); }

int main() {
  auto it = three();
  auto other = none();
  return js::run([&] {
    trace("first", it.next());
    trace("second", it.next());
    trace("third", it.next());
    trace("after the end", it.next());
    trace("none", other.next());
    trace("none again", other.next());
    js::tick(8);
  });
}

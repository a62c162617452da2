#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;

static switchback::async_generator<int> *it;
SB_COROUTINE switchback::async_generator<int> numbers() {
  trace("from the body", it->next());
  SB_YIELD(1);
  SB_AWAIT(nullptr);
  trace("from the body again", it->return_());
  SB_YIELD(2);
  js::log("never");
}

int main() {
  auto generated = numbers();
  it = &generated;
  return js::run([] {
    trace("from outside", it->next());
    trace("from outside again", it->next());
    js::log("asked");
    js::tick(8);
  });
}

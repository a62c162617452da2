#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;
using switchback::async_generator;

SB_COROUTINE async_generator<int, string> count() {
  for (int i = 1; i <= 5; ++i)
    SB_YIELD(i);
  SB_RETURN("counted");
}
SB_COROUTINE async_generator<int> over(async_generator<int, string> &it) {
  SB_YIELD_FROM(it);
  js::log("over");
  SB_YIELD_FROM(it);
}

SB_COROUTINE switchback::promise<> program() {
  auto it = count();
  js::log(SB_AWAIT(it.next()));
  auto a = over(it);
  trace("a", a.next());
  trace("it", it.next());
  trace("a", a.next());
  trace("it", it.next());
  trace("a", a.next());
  trace("it", it.next());
  trace("a", a.next());
  SB_AWAIT(js::sleep(5));
}

int main() {
  return js::run([] { program(); });
}

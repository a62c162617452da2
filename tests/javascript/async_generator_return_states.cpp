#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;

SB_COROUTINE switchback::async_generator<int, int> numbers(string name) {
  js::log(name, "begins");
  {
    auto block = js::finally([&] { js::log(name, "finally"); });
    SB_YIELD(1);
    SB_AWAIT(nullptr);
    SB_YIELD(2);
  }
  SB_RETURN(3);
}

SB_COROUTINE switchback::promise<> program() {
  auto fresh = numbers("fresh");
  trace("before the start", fresh.return_(10));
  trace("then", fresh.next());
  SB_AWAIT(js::sleep(5));

  auto suspended = numbers("suspended");
  SB_AWAIT(suspended.next());
  trace("at a yield", suspended.return_(20));
  trace("then", suspended.next());
  SB_AWAIT(js::sleep(5));

  auto waiting = numbers("waiting");
  SB_AWAIT(waiting.next());
  trace("waiting", waiting.next());
  trace("while it awaits", waiting.return_(30));
  trace("then", waiting.next());
  SB_AWAIT(js::sleep(5));

  trace("done", waiting.return_(40));
  trace("done, without a value", waiting.return_());
  trace("then", waiting.next());
  SB_AWAIT(js::sleep(5));
}

int main() {
  return js::run([] { program(); });
}

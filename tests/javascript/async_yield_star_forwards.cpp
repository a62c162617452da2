#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;
using switchback::async_generator;

SB_COROUTINE async_generator<string, string, string> inner() {
  string result = "inner's result";
  {
    auto block = js::finally([] { js::log("inner finally"); });
    try {
      js::log("inner got", SB_YIELD("inner 1"));
      SB_AWAIT(nullptr);
      js::log("inner got", SB_YIELD("inner 2"));
    } catch (const js::error &e) {
      js::log("inner caught", e.what());
      result = "inner's other result";
    }
  }
  SB_RETURN(result);
}
SB_COROUTINE async_generator<string, string, string> outer() {
  {
    auto block = js::finally([] { js::log("outer finally"); });
    js::log("outer got", SB_YIELD_FROM(inner()));
    js::log("outer got", SB_YIELD("outer"));
  }
  SB_RETURN("end");
}

SB_COROUTINE switchback::promise<> program() {
  auto a = outer();
  for (const char *value : {"a", "b", "c", "d"})
    trace("next", a.next(value));
  SB_AWAIT(js::sleep(5));

  auto b = outer();
  trace("next", b.next("e"));
  trace("throw", b.throw_(js::error("sent in")));
  trace("throw", b.throw_(js::error("sent to outer")));
  SB_AWAIT(js::sleep(5));

  auto c = outer();
  trace("next", c.next("f"));
  trace("return", c.return_("returned"));
  trace("next", c.next("g"));
  SB_AWAIT(js::sleep(5));
}

int main() {
  return js::run([] { program(); });
}

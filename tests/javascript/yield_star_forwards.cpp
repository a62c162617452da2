#include "js.hpp"

#include <switchback/generator.hpp>

using js::show;
using std::string;
using switchback::generator;

SB_COROUTINE generator<string, string, string> inner() {
  auto block = js::finally([] { js::log("inner finally"); });
  try {
    js::log("inner got", SB_YIELD("inner 1"));
    js::log("inner got", SB_YIELD("inner 2"));
    SB_RETURN("inner's result");
  } catch (const js::error &e) {
    js::log("inner caught", e.what());
    SB_RETURN("inner's other result");
  }
}
SB_COROUTINE generator<string, string, string> outer() {
  {
    auto block = js::finally([] { js::log("outer finally"); });
    js::log("outer got", SB_YIELD_FROM(inner()));
    js::log("outer got", SB_YIELD("outer"));
  }
  SB_RETURN("end");
}

int main() {
  auto it = outer();
  for (const char *value : {"a", "b", "c", "d"})
    show([&] { return it.next(value); });

  it = outer();
  show([&] { return it.next(); });
  show([&] { return it.throw_(js::error("sent in")); });
  show([&] { return it.throw_(js::error("sent to outer")); });

  it = outer();
  show([&] { return it.next(); });
  show([&] { return it.return_("returned"); });
  show([&] { return it.next(); });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/generator.hpp>

using js::trace;
using std::string;
using switchback::async_generator;

SB_COROUTINE switchback::generator<string> letters() {
  auto block = js::finally([] { js::log("finally"); });
  bool caught = false;
  try {
    SB_YIELD("a");
    SB_YIELD("b");
  } catch (const js::error &e) {
    js::log("caught", e.what());
    caught = true;
  }
  if (caught)
    SB_YIELD("c");
}
SB_COROUTINE async_generator<string, string> generated() {
  SB_YIELD_FROM(letters());
  SB_RETURN("end");
}
SB_COROUTINE async_generator<string, string> listed() {
  SB_YIELD_FROM(std::vector<string>{"x", "y"});
  SB_RETURN("end");
}

int main() {
  auto a = generated(), b = generated(), c = listed();
  return js::run([&] {
    trace("a", a.next());
    trace("a.return", a.return_("returned"));
    trace("a", a.next());
    trace("b", b.next());
    trace("b.throw", b.throw_(js::error("sent in")));
    trace("b", b.next());
    trace("c", c.next());
    trace("c.return", c.return_("returned"));
    trace("c", c.next());
    js::tick(12);
  });
}

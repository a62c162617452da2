#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<> fails(string text) {
  js::log("begins");
  throw js::error(text);
  SB_RETURN();
}
static string argument() { throw js::error("argument"); }

int main() {
  return js::run([] {
    try {
      fails("rejected").catch_(js::logs("caught later:"));
      fails(argument());
      js::log("never");
    } catch (const js::error &e) {
      js::log("caught at once:", e.what());
    }
    const promise<> p = fails("nobody has asked yet");
    js::set_timeout([] { js::log("timer"); }, 1);
    promise<>::resolve().then([p] { return p; }).then([] { js::log("never"); }, js::logs("caught in time:"));
  });
}

#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<string> value() { SB_RETURN("value"); }
SB_COROUTINE promise<string> awaited() { SB_RETURN(SB_AWAIT(promise<string>::resolve("awaited promise"))); }
SB_COROUTINE promise<string> returned() { SB_RETURN(promise<string>::resolve("returned promise")); }

static void log(const string &text) { js::log(text); }

int main() {
  return js::run([] {
    returned().then(log);
    awaited().then(log);
    value().then(log);
    promise<>::resolve().then([] { return promise<string>::resolve("promise of a handler"); }).then(log);
    promise<> ticks = promise<>::resolve();
    for (int i = 1; i <= 6; ++i)
      ticks = ticks.then([i] { js::log("tick", i); });
  });
}

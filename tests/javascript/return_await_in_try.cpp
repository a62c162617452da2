#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<string> fails() {
  SB_AWAIT(nullptr);
  throw js::error("no");
}

SB_COROUTINE promise<string> awaited() {
  try {
    SB_RETURN(SB_AWAIT(fails()));
  } catch (const js::error &e) {
    SB_RETURN(string("caught inside: ") + e.what());
  }
}
SB_COROUTINE promise<string> returned() {
  try {
    SB_RETURN(fails());
  } catch (const js::error &) {
    SB_RETURN("never");
  }
}

int main() {
  return js::run([] {
    returned().then([](string v) { js::log(v); }, js::logs("caught outside:"));
    awaited().then([](string v) { js::log(v); });
    js::tick(6);
  });
}

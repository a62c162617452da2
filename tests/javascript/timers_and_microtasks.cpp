#include "js.hpp"

using switchback::promise;

SB_COROUTINE promise<> timer_a() {
  js::log("timer a");
  SB_AWAIT(nullptr);
  js::log("timer a, after an await");
  SB_AWAIT(js::sleep(0));
  js::log("timer a, after a sleep");
}
SB_COROUTINE promise<> sleeps() {
  for (int i = 1; i <= 3; ++i) {
    SB_AWAIT(js::sleep(80));
    js::log("slept", i);
  }
}

int main() {
  return js::run([] {
    js::set_timeout([] { timer_a(); }, 10);
    js::set_timeout(
        [] {
          js::log("timer b");
          promise<>::resolve().then([] { js::set_timeout([] { js::log("timer of a microtask of b"); }, 0); });
          js::set_timeout([] { js::log("timer of b"); }, 0);
        },
        10);
    sleeps();
  });
}

#include "js.hpp"

#include <memory>

using switchback::promise;
using switchback::timer;

int main() {
  static timer due[2], interval;
  static int count = 0;
  return js::run([] {
    const timer never = js::set_timeout([] { js::log("never"); }, 5);
    due[0] = js::set_timeout(
        [] {
          js::log("the one clears the other");
          js::loop().clear_timeout(due[1]);
        },
        10);
    due[1] = js::set_timeout(
        [] {
          js::log("the other clears the one");
          js::loop().clear_timeout(due[0]);
        },
        10);
    js::loop().clear_timeout(never);
    js::loop().clear_timeout(never);
    interval = js::loop().set_interval(
        [] {
          js::log("interval", ++count);
          promise<>::resolve().then([] { js::log("microtask", count); });
          if (count == 3)
            js::loop().clear_interval(interval);
        },
        20);
  });
}

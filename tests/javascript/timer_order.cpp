#include "js.hpp"

using switchback::promise;

int main() {
  return js::run([] {
    js::set_timeout([] { js::log("80 ms"); }, 80);
    js::set_timeout(
        [] {
          js::log("10 ms, first");
          promise<>::resolve().then([] { js::log("microtask of the first"); });
          js::set_timeout([] { js::log("set by the first, 30 ms later"); }, 30);
        },
        10);
    js::set_timeout(
        [] {
          js::log("10 ms, second");
          js::loop().queue_microtask([] { js::log("microtask of the second"); });
        },
        10);
    js::set_timeout([] { js::log("1 ms"); }, 1);
    js::set_timeout([] { js::log("0 ms"); }, 0);
    js::set_timeout([] { js::log("-5 ms"); }, -5);
  });
}

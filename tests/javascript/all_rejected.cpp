#include "js.hpp"

using switchback::promise;
using switchback::reject_function;

static promise<int> fails(const char *text, int ms) {
  return promise<int>([=](promise<int>::resolver, reject_function reject) {
    js::set_timeout(
        [=] {
          js::log("failing:", text);
          reject(js::error(text));
        },
        ms);
  });
}

int main() {
  return js::run([] {
    js::loop().on_unhandled_rejection(js::logs("unhandled:"));

    promise<int>::all({fails("a", 20), promise<int>::resolve(1), fails("b", 10)})
        .then([] { js::log("never"); }, js::logs("all:"));
    promise<int>::all({promise<int>::reject(js::error("c")), promise<int>::reject(js::error("d")),
                       promise<int>([](promise<int>::resolver, reject_function) {})})
        .then([] { js::log("never"); }, js::logs("all:"));
    js::tick(3);
  });
}

#include "js.hpp"

using switchback::promise;

static void chain(promise<> gate, std::string name) {
  gate.then([name] { js::log(name, 1); }).then([name] { js::log(name, 2); }).then([name] { js::log(name, 3); });
}

int main() {
  return js::run([] {
    auto gate = promise<>::with_resolvers();
    const promise<> open = gate.promise_;
    open.then([open] {
      js::log("first");
      open.then([] { js::log("added while the others run"); });
    });
    open.then([] { js::log("second"); });
    open.then([] { js::log("third"); });

    chain(open, "a");
    chain(open, "b");
    js::set_timeout(
        [gate] {
          gate.resolve();
          js::log("opened");
        },
        1);
  });
}

#include "js.hpp"

#include <memory>

using switchback::promise;

int main() {
  return js::run([] {
    const auto itself = std::make_shared<promise<int>>(promise<int>::resolve(0));
    *itself = promise<>::resolve().then([itself] { return *itself; });
    itself->catch_([](std::exception_ptr e) {
      try {
        std::rethrow_exception(e);
      } catch (const switchback::promise_cycle &) {
        js::log("TypeError");
      }
      return 0;
    });

    auto a = promise<int>::with_resolvers(), b = promise<int>::with_resolvers();
    a.promise_.then([] { js::log("never"); });
    a.resolve(b.promise_);
    b.resolve(a.promise_);
    js::set_timeout([] { js::log("the circle is still pending"); }, 5);
  });
}

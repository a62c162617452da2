#include "js.hpp"

#include <memory>

using switchback::promise;

static const char *kind(const std::exception_ptr &e) {
  try {
    std::rethrow_exception(e);
  } catch (const switchback::promise_cycle &) {
    return "TypeError";
  } catch (...) {
    return "other";
  }
}

int main() {
  return js::run([] {
    const auto itself = std::make_shared<promise<int>>(promise<int>::resolve(0));
    *itself = promise<>::resolve().then([itself] { return *itself; });
    itself->then([](int) {}, [](std::exception_ptr e) { js::log(kind(e)); });

    const auto p = promise<int>::with_resolvers();
    p.resolve(p.promise_);
    p.promise_.then([](int) {}, [](std::exception_ptr e) { js::log(kind(e), "again"); });
    js::tick(5);
  });
}

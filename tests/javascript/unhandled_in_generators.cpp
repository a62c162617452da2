#include "js.hpp"

#include <switchback/async_generator.hpp>

typedef switchback::async_generator<int> numbers;

SB_COROUTINE numbers fails(std::string text) {
  SB_YIELD(1);
  throw js::error(text);
}
SB_COROUTINE switchback::promise<> loop() {
  SB_FOR_AWAIT (int x, fails("in a loop"))
    js::log(x);
}

int main() {
  auto a = fails("asked by hand"), b = fails("handled later"), c = fails("never begun"), d = fails("never begun");
  return js::run([&] {
    js::loop().on_unhandled_rejection(js::logs("unhandled:"));

    a.next();
    a.next();
    b.next();
    const auto p = b.next();
    js::set_timeout(
        [p] {
          p.catch_([](std::exception_ptr e) {
            js::log("too late:", e);
            return switchback::iteration<int>();
          });
        },
        10);
    loop();
    c.throw_(js::error("thrown at the start"));
    d.return_(switchback::promise<>::reject(js::error("returned at the start")));
  });
}

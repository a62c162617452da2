#include "js.hpp"

#include <switchback/generator.hpp>

using js::show;
using switchback::generator;

SB_COROUTINE generator<int> numbers() {
  {
    auto block = js::finally([] { js::log("finally"); });
    bool caught = false;
    try {
      SB_YIELD(1);
      SB_YIELD(2);
    } catch (const js::error &e) {
      js::log("caught:", e.what());
      caught = true;
    }
    if (caught)
      SB_YIELD(3);
  }
  SB_YIELD(4);
}

int main() {
  js::log("before the start");
  auto it = numbers();
  show([&] { return it.throw_(js::error("a")); });
  show([&] { return it.next(); });

  js::log("at a yield in the try block");
  it = numbers();
  show([&] { return it.next(); });
  show([&] { return it.throw_(js::error("b")); });
  js::log("at a yield in the handler");
  show([&] { return it.throw_(js::error("c")); });
  js::log("done");
  show([&] { return it.next(); });
  show([&] { return it.throw_(js::error("d")); });

  js::log("at a yield behind it all");
  it = numbers();
  it.next();
  it.throw_(js::error("e"));
  show([&] { return it.next(); });
  show([&] { return it.throw_(js::error("f")); });
}

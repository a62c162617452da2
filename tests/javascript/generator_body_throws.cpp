#include "js.hpp"

#include <switchback/generator.hpp>

using js::show;
using switchback::generator;

SB_COROUTINE generator<int> fails() {
  SB_YIELD(1);
  throw js::error("from the body");
}
SB_COROUTINE generator<int> careful() {
  try {
    SB_YIELD_FROM(fails());
  } catch (const js::error &e) {
    js::log("careful caught", e.what());
  }
  SB_YIELD(2);
}
SB_COROUTINE generator<int> careless() {
  SB_YIELD_FROM(fails());
  SB_YIELD(3);
}

int main() {
  generator<int> generators[] = {fails(), careful(), careless()};
  for (auto &it : generators) {
    show([&] { return it.next(); });
    show([&] { return it.next(); });
    show([&] { return it.next(); });
  }
  try {
    for (int i : fails())
      js::log("loop", i);
  } catch (const js::error &e) {
    js::log("around the loop:", e.what());
  }
}

#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using switchback::promise;
typedef switchback::async_generator<int> numbers;

SB_COROUTINE numbers fails(const char *text) {
  SB_YIELD(1);
  SB_AWAIT(nullptr);
  throw js::error(text);
}
SB_COROUTINE numbers careful() {
  try {
    SB_YIELD_FROM(fails("caught"));
  } catch (const js::error &e) {
    js::log("careful", e.what());
  }
  try {
    SB_YIELD_FROM(std::vector<promise<int>>{promise<int>::resolve(2), promise<int>::reject(js::error("in the list")),
                                            promise<int>::resolve(3)});
  } catch (const js::error &e) {
    js::log("careful", e.what());
  }
  SB_YIELD(4);
}
SB_COROUTINE numbers careless() {
  auto block = js::finally([] { js::log("careless finally"); });
  SB_YIELD_FROM(fails("not caught"));
}

int main() {
  auto a = careful(), b = careless();
  return js::run([&] {
    for (int i = 0; i < 5; ++i) {
      trace("careful", a.next());
      trace("careless", b.next());
    }
    js::tick(16);
  });
}

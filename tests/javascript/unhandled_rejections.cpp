#include "js.hpp"

using switchback::promise;

int main() {
  return js::run([] {
    js::loop().on_unhandled_rejection(js::logs("unhandled:"));

    promise<>::reject(js::error("a"));
    const promise<> b = promise<>::reject(js::error("b"));
    promise<>::resolve().then([] {}).then([b] { return b.catch_(js::logs("handled in time:")); });
    promise<>::reject(js::error("c")).then([] { js::log("never"); });
    [](const char *text) SB_COROUTINE -> promise<> {
      throw js::error(text);
      SB_RETURN();
    }("d");
    const promise<> e = promise<>::reject(js::error("e"));
    js::set_timeout(
        [e] {
          js::log("timer");
          e.catch_(js::logs("handled too late:"));
          promise<>::reject(js::error("f")).finally([] { js::log("finally does not handle it"); });
        },
        1);
    js::set_timeout([] { js::log("the end"); }, 20);
  });
}

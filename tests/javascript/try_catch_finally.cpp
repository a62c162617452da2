#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<string> step(string text) {
  SB_AWAIT(nullptr);
  if (text == "fails")
    throw js::error(text);
  SB_RETURN(text);
}

SB_COROUTINE promise<string> work(string second) {
  auto outer = js::finally([] { js::log("outer finally"); });
  try {
    js::log(SB_AWAIT(step("first")));
    {
      auto inner = js::finally([] { js::log("inner finally"); });
      try {
        js::log(SB_AWAIT(step(second)));
      } catch (const js::error &e) {
        js::log("inner catch:", e.what());
        throw js::error("thrown by the handler");
      }
    }
    js::log("after the inner try");
  } catch (const js::error &e) {
    js::log("outer catch:", e.what());
    SB_RETURN("failed");
  }
  SB_RETURN("worked");
}

static void log(const string &text) { js::log(text); }

int main() {
  return js::run([] { work("fails").then(log).then([] { return work("second"); }).then(log); });
}

#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<int> fails(string text) {
  throw js::error(text);
  SB_RETURN(0);
}

static void caught(const std::exception_ptr &e) { js::log("caught", e); }

int main() {
  return js::run([] {
    fails("a").then([] { js::log("never"); }).catch_(caught).then([] { js::log("a goes on"); });
    fails("b")
        .then([] { return js::log("never"), 0; },
              [](std::exception_ptr e) {
                js::log("second handler", e);
                return 1;
              })
        .then([](int v) { js::log("b", v); });
    fails("c").finally([] { js::log("c finally"); }).catch_(caught);
    fails("d").finally([] { throw js::error("other"); }).catch_(caught);
    fails("e").catch_([](std::exception_ptr e) { throw js::error(js::message_of(e) + " again"); }).catch_(caught);
    promise<string>::resolve("f").finally([] { return "ignored"; }).then([](const string &v) { js::log(v); });
    promise<string>::resolve("g").finally([] { return promise<>::reject(js::error("g lost")); }).catch_(caught);
    auto h = []() SB_COROUTINE -> promise<string> {
      bool failed = false;
      try {
        SB_AWAIT(fails("h"));
      } catch (const js::error &e) {
        js::log("caught", e.what());
        failed = true;
      }
      if (failed)
        SB_AWAIT(nullptr);
      js::log("h finally");
      SB_RETURN("h ends");
    };
    h().then([](const string &text) { js::log(text); });
  });
}

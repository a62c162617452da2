#include "js.hpp"

using std::string;
using switchback::promise;
typedef promise<string> text;

SB_COROUTINE promise<> awaits(text yes) { js::log("awaited all", SB_AWAIT(text::all({yes, yes, yes})).size()); }

int main() {
  return js::run([] {
    const text yes = text::resolve("yes"), no = text::reject(js::error("no"));
    text::all({yes, yes}).then([](const std::vector<string> &v) { js::log("all", v.size()); });
    text::all_settled({yes, no, yes}).then([](const std::vector<switchback::settled<string>> &v) {
      js::log("allSettled", v.size());
    });
    text::any({no, yes}).then(js::logs("any"));
    text::any({no, no}).catch_([](std::exception_ptr e) {
      try {
        std::rethrow_exception(e);
      } catch (const switchback::aggregate_error &e) {
        js::log("any of none", e.errors().size());
      }
      return "";
    });
    text::race({yes, no}).then(js::logs("race"));
    awaits(yes);
    promise<>::resolve().then([yes] { return text::all({yes}); }).then([](const std::vector<string> &v) {
      js::log("returned all", v.size());
    });
    js::tick(6);
  });
}

#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<string> waits(promise<int> answer, string name) {
  try {
    js::log(name, "waits");
    js::log(name, "got", SB_AWAIT(answer));
  } catch (const js::error &e) {
    js::log(name, "caught", e.what());
  }
  SB_RETURN(name);
}

int main() {
  return js::run([] {
    const auto settle = promise<int>::with_resolvers();
    const promise<int> answer = settle.promise_;

    const std::vector<promise<string>> all = {waits(answer, "a"), waits(answer, "b")};
    answer.then([](int) {}, js::logs("a handler:"));
    waits(answer, "c").then([answer] { return waits(answer, "d"); });
    all[0].then([](const string &name) { js::log(name, "is done"); });
    js::set_timeout(
        [settle, answer] {
          js::log("now");
          settle.reject(js::error("no answer"));
          waits(answer, "e");
        },
        5);
  });
}

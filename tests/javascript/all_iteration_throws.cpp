#include "js.hpp"

#include <switchback/generator.hpp>

using switchback::promise;

SB_COROUTINE switchback::generator<promise<int>> fails() {
  SB_YIELD(promise<int>::resolve(1));
  SB_YIELD(promise<int>::reject(js::error("a rejection that nobody sees")));
  throw js::error("the iterable failed");
}

int main() {
  return js::run([] {
    js::loop().on_unhandled_rejection(js::logs("unhandled:"));

    const auto never = [](const char *name) { return [name] { js::log(name, "never"); }; };
    promise<int>::all(fails()).then(never("all"), js::logs("all"));
    promise<int>::all_settled(fails()).then(never("allSettled"), js::logs("allSettled"));
    promise<int>::any(fails()).then(never("any"), js::logs("any"));
    promise<int>::race(fails()).then(never("race"), js::logs("race"));
    js::log("nothing was thrown");
  });
}

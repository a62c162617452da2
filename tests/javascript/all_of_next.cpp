#include "js.hpp"

#include <switchback/async_generator.hpp>

using std::string;
using switchback::promise;
typedef promise<switchback::iteration<string>> step_promise;

SB_COROUTINE switchback::async_generator<string> slowly(string name, int ms) {
  for (int i = 1; i <= 3; ++i) {
    SB_AWAIT(js::sleep(ms));
    SB_YIELD(name + std::to_string(i));
  }
}

SB_COROUTINE promise<> program() {
  auto it = slowly("x", 1);
  const auto steps = SB_AWAIT(step_promise::all({it.next(), it.next(), it.next(), it.next()}));
  for (const auto &step : steps)
    js::log(step);

  auto quick = slowly("quick", 5), slow = slowly("slow", 150);
  step_promise a = quick.next();
  const step_promise b = slow.next();
  for (int i = 0; i < 3; ++i) {
    const auto step = SB_AWAIT(step_promise::race({a, b}));
    js::log(step.value, step.done);
    a = quick.next();
  }
}

int main() {
  return js::run([] { program(); });
}

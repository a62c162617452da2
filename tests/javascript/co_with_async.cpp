#include "js.hpp"

#include <switchback/generator.hpp>

using switchback::generator;
using switchback::promise;

SB_COROUTINE promise<int> co(generator<promise<int>, int, int> it) {
  for (int sent = 0;;) {
    const auto step = it.next(sent);
    if (step.done)
      SB_RETURN(step.value.returned());
    sent = SB_AWAIT(step.value.yielded());
  }
}
SB_COROUTINE generator<promise<int>, int, int> sum(const char *name, std::vector<promise<int>> promises) {
  int total = 0;
  for (const auto &p : promises) {
    total += SB_YIELD(p);
    js::log(name, "so far", total);
  }
  SB_RETURN(total);
}

int main() {
  return js::run([] {
    const promise<int> timer([](promise<int>::resolver resolve, switchback::reject_function) {
      js::set_timeout([resolve] { resolve(30); }, 5);
    });
    co(sum("a", {promise<int>::resolve(1), promise<int>::resolve(2), timer})).then(js::logs("a is"));
    co(sum("b", {timer, timer})).then(js::logs("b is"));
    js::tick(4);
  });
}

#include "js.hpp"

using switchback::promise;

struct thenable {
  typedef int value_type;
  int value;
  void then(switchback::resolve_function<int> resolve, switchback::reject_function) const { resolve(value); }
};

int main() {
  return js::run([] {
    const promise<int> start = promise<int>::resolve(1);
    start.then([](int v) { return v + 1; }).then(js::logs("value"));
    start.then([](int v) { return promise<int>::resolve(v + 2); }).then(js::logs("promise"));
    start.then([](int v) { return thenable{v + 3}; }).then(js::logs("thenable"));
    start.then([] { return promise<>::reject(js::error("rejected")); }).catch_(js::logs("promise"));
    start.then([] { throw js::error("thrown"); }).catch_(js::logs("exception"));
    start.then([](int v) SB_COROUTINE -> promise<int> { SB_RETURN(v + 4); }).then(js::logs("async function"));
    start.then([] {}).then(js::logs("nothing"));
    js::tick(6);
  });
}

#include "js.hpp"

#include <switchback/generator.hpp>

using switchback::promise;
typedef promise<int>::resolver resolver;

struct thenable {
  typedef int value_type;
  int value;
  void then(resolver resolve, switchback::reject_function) const {
    js::log("then of", value);
    resolve(value);
  }
};
SB_COROUTINE switchback::generator<promise<int>> promises() {
  for (int i = 1; i <= 3; ++i) {
    js::log("yielding", i);
    SB_YIELD(i == 2 ? promise<int>([i](resolver resolve, switchback::reject_function) {
      js::set_timeout([=] { resolve(i); }, 5);
    })
                    : promise<int>::resolve(i));
  }
}

int main() {
  return js::run([] {
    promise<int>::all(promises()).then(js::logs("generated:"));
    promise<int>::all(std::vector<thenable>{{10}, {20}}).then(js::logs("thenables:"));
    promise<int>::all({promise<int>::resolve(100)}).then(js::logs("promise:"));
    js::tick(4);
  });
}

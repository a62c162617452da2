#include "js.hpp"

using switchback::promise;

int main() {
  return js::run([] {
    auto first = promise<int>::with_resolvers(), second = promise<int>::with_resolvers();
    second.promise_.then(js::logs("second"));
    first.promise_.then(js::logs("first"));
    first.promise_.then(js::logs("first again"));
    first.resolve(1);
    second.resolve(2);
    first.promise_.then(js::logs("first, late"));

    auto third = promise<int>::with_resolvers();
    third.promise_.catch_(js::logs("third"));
    js::loop().queue_microtask([third] { third.reject(js::error("rejected in a microtask")); });
    js::tick(3);
  });
}

#include "js.hpp"

#include <memory>

using switchback::promise;
typedef std::vector<int> numbers;

struct mapping {
  numbers items, results;
  std::size_t next;
};
SB_COROUTINE promise<> worker(std::shared_ptr<mapping> all, promise<int> (*f)(int)) {
  while (all->next < all->items.size()) {
    const std::size_t index = all->next++;
    const int result = SB_AWAIT(f(all->items[index]));
    all->results[index] = result;
  }
}
SB_COROUTINE promise<numbers> map_limited(int limit, numbers items, promise<int> (*f)(int)) {
  const auto all = std::make_shared<mapping>(mapping{items, numbers(items.size()), 0});
  std::vector<promise<>> workers;
  for (int i = 0; i < limit; ++i)
    workers.push_back(worker(all, f));
  SB_AWAIT(promise<>::all(workers));
  SB_RETURN(all->results);
}

SB_COROUTINE promise<int> work(int ms) {
  js::log("begins", ms);
  SB_AWAIT(js::sleep(ms));
  js::log("ends", ms);
  SB_RETURN(ms * 2);
}

int main() {
  return js::run([] { map_limited(2, {120, 80, 60, 160, 20}, work).then([](const numbers &v) { js::log(v); }); });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>

using switchback::async_generator;

class range {
public:
  range(int from, int to) : from_(from), to_(to) {}
  SB_COROUTINE async_generator<int> async_iterate() const {
    js::log("a new iterator");
    for (int i = from_; i <= to_; ++i) {
      SB_AWAIT(js::sleep(10));
      SB_YIELD(i);
    }
  }

private:
  int from_, to_;
};
class twice {
public:
  explicit twice(range r) : range_(r) {}
  SB_COROUTINE async_generator<int> async_iterate() const {
    SB_YIELD_FROM(range_);
    SB_YIELD_FROM(range_);
  }

private:
  range range_;
};

SB_COROUTINE switchback::promise<> program() {
  const range range(1, 2);
  SB_FOR_AWAIT (int i, range)
    SB_FOR_AWAIT (int j, range)
      js::log(i, j);
  SB_FOR_AWAIT (int i, twice(range))
    js::log("twice", i);
}

int main() {
  return js::run([] { program().then([] { js::log("done"); }); });
}

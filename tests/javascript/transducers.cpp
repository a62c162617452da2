#include "js.hpp"

#include <switchback/task.hpp>
#include <switchback/transducers.hpp>

using switchback::promise;
using switchback::task;
using namespace switchback::transducers;
typedef std::vector<int> numbers;

SB_COROUTINE promise<int> twice(int n) {
  js::log("twice", n);
  SB_AWAIT(js::sleep(n));
  SB_RETURN(2 * n);
}
SB_COROUTINE task<bool> is_large(const int &n) {
  js::log("is large", n);
  SB_AWAIT(js::sleep(1));
  SB_RETURN(n > 20);
}
bool is_odd(int n) {
  js::log("is odd", n);
  return n % 2 != 0;
}
SB_COROUTINE promise<numbers> neighbours(int n) {
  SB_AWAIT(js::sleep(n));
  SB_RETURN(numbers{n, n + 1});
}
SB_COROUTINE promise<int> add(int a, int b) {
  js::log("add", a, b);
  SB_AWAIT(js::sleep(1));
  SB_RETURN(a + b);
}
int fails(int n) {
  js::log("fails for", n);
  if (n > 20)
    throw js::error("too large");
  return n;
}

SB_COROUTINE promise<> program() {
  const numbers list = {5, 20, 10, 15};
  js::log(SB_AWAIT(transduce(list, compose(map(twice), filter(is_large)), 0, add)));
  js::log(SB_AWAIT(into(list, filter_out(is_odd), numbers())));
  js::log(SB_AWAIT(into(list, compose(flat_map(neighbours), filter(is_odd), map(twice)), numbers{1})));
  js::log(SB_AWAIT(into(numbers(), map(twice), numbers{7})));
  try {
    js::log(SB_AWAIT(into(list, compose(map(twice), map(fails)), numbers())));
  } catch (const js::error &e) {
    js::log("failed:", e.what());
  }
}

int main() { return js::run(program); }

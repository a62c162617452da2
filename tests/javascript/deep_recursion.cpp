#include "js.hpp"

using switchback::promise;

static int microtasks = 0;
static bool done = false;

static void count() {
  if (!done) {
    ++microtasks;
    js::loop().queue_microtask(count);
  }
}

SB_COROUTINE promise<int> depth(int n) { SB_RETURN(n == 0 ? 0 : 1 + SB_AWAIT(depth(n - 1))); }
SB_COROUTINE promise<int> fibonacci(int n) {
  SB_RETURN(n < 2 ? n : SB_AWAIT(fibonacci(n - 1)) + SB_AWAIT(fibonacci(n - 2)));
}

int main() {
  return js::run([] {
    count();
    depth(1000)
        .then([](int d) { return js::log("depth", d, "after", microtasks), fibonacci(10); })
        .then([](int f) { js::log("fibonacci", f, "after", microtasks); })
        .then([] { done = true; });
  });
}

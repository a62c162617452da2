#include "js.hpp"

#include <switchback/async_generator.hpp>

using switchback::promise;
typedef switchback::async_generator<int> numbers;

SB_COROUTINE numbers source() {
  auto block = js::finally([] { js::log("source closed"); });
  for (int i = 1;; ++i) {
    SB_AWAIT(js::sleep(10));
    js::log("made", i);
    SB_YIELD(i);
  }
}
SB_COROUTINE numbers filter(numbers from, promise<bool> (*keep)(int)) {
  SB_FOR_AWAIT (int x, from)
    if (SB_AWAIT(keep(x)))
      SB_YIELD(x);
}
SB_COROUTINE numbers map(numbers from, promise<int> (*f)(int)) {
  SB_FOR_AWAIT (int x, from)
    SB_YIELD(f(x));
}
SB_COROUTINE numbers take(numbers from, int count) {
  SB_FOR_AWAIT (int x, from) {
    SB_YIELD(x);
    if (--count == 0)
      break;
  }
  js::log("taken");
}

SB_COROUTINE promise<bool> odd(int x) { SB_RETURN(x % 2 == 1); }
SB_COROUTINE promise<int> square(int x) { SB_RETURN(x * x); }

SB_COROUTINE promise<> program() {
  SB_FOR_AWAIT (int x, take(map(filter(source(), odd), square), 3))
    js::log("square", x);
}

int main() {
  return js::run([] { program().then([] { js::log("done"); }); });
}

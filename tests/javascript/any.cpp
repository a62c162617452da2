#include "js.hpp"

using switchback::promise;

static promise<int> later(int value, int ms) {
  return promise<int>([=](promise<int>::resolver resolve, switchback::reject_function) {
    js::set_timeout([=] { resolve(value); }, ms);
  });
}
SB_COROUTINE promise<int> fails(const char *text, int ms) {
  SB_AWAIT(later(0, ms));
  throw js::error(text);
}
static void failed(const std::exception_ptr &error) {
  try {
    std::rethrow_exception(error);
  } catch (const switchback::aggregate_error &e) {
    js::log(e.what());
    for (const std::exception_ptr &error : e.errors())
      js::log("-", error);
  }
}

int main() {
  auto never = [] { js::log("never"); };
  return js::run([=] {
    promise<int>::any({fails("a", 10), later(2, 30), later(3, 20)}).then(js::logs("first success:"));
    promise<int>::any({fails("b", 20), fails("c", 10), promise<int>::reject(js::error("d"))}).then(never, failed);
    promise<int>::any({promise<int>::reject(js::error("e")), promise<int>::resolve(5), promise<int>::resolve(6)})
        .then(js::logs("of settled ones:"));
    promise<int>::any({}).then(never, failed);
    js::tick(3);
  });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;
using switchback::promise;

static promise<string> later(string value, int ms) {
  return promise<string>([=](promise<string>::resolver resolve, switchback::reject_function) {
    js::set_timeout([=] { resolve(value); }, ms);
  });
}

SB_COROUTINE switchback::async_generator<int, string> ends() {
  SB_AWAIT(nullptr);
  SB_RETURN("end");
}

int main() {
  auto it = ends();
  return js::run([&] {
    const promise<string> rejected = promise<string>::reject(js::error("rejected"));
    rejected.catch_([](std::exception_ptr) { return ""; });
    trace("next 1", it.next());
    trace("next 2", it.next());
    trace("throw", it.throw_(js::error("thrown")));
    trace("return", it.return_(later("returned", 10)));
    trace("next 3", it.next());
    trace("return rejected", it.return_(rejected));
    trace("next 4", it.next());
    js::set_timeout([&] { trace("next 5, while the return waits", it.next()); }, 5);
    js::tick(4);
  });
}

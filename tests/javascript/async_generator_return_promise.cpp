#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;
using switchback::promise;

static promise<int> later(int ms) {
  return promise<int>(
      [ms](promise<int>::resolver resolve, switchback::reject_function) { js::set_timeout([=] { resolve(ms); }, ms); });
}
static promise<int> fails(const char *text) { return promise<int>::reject(js::error(text)); }

SB_COROUTINE switchback::async_generator<int, int> numbers(string name) {
  {
    auto block = js::finally([&] { js::log(name, "finally"); });
    try {
      SB_YIELD(1);
    } catch (const js::error &e) {
      js::log(name, "caught", e.what());
    }
  }
  SB_YIELD(2);
  SB_RETURN(0);
}

SB_COROUTINE promise<> program() {
  auto a = numbers("a"), b = numbers("b");
  trace("fresh", a.return_(later(10)));
  trace("fresh, rejected", b.return_(fails("x")));
  trace("then", a.next());
  trace("then", b.next());
  SB_AWAIT(later(20));

  auto c = numbers("c"), d = numbers("d");
  SB_AWAIT(c.next());
  SB_AWAIT(d.next());
  trace("at a yield", c.return_(later(10)));
  trace("at a yield, rejected", d.return_(fails("y")));
  trace("then", c.next());
  trace("then", d.next());
  SB_AWAIT(later(20));
  trace("done", c.return_(later(10)));
  trace("done, rejected", d.return_(fails("z")));
  trace("then", d.next());
  SB_AWAIT(later(20));
}

int main() {
  return js::run([] { program(); });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;

SB_COROUTINE switchback::async_generator<int> numbers(string name) {
  {
    auto block = js::finally([&] { js::log(name, "finally"); });
    try {
      SB_YIELD(1);
      SB_AWAIT(nullptr);
      SB_YIELD(2);
    } catch (const js::error &e) {
      js::log(name, "caught", e.what());
    }
  }
  SB_YIELD(3);
}

SB_COROUTINE switchback::promise<> program() {
  auto fresh = numbers("fresh");
  trace("before the start", fresh.throw_(js::error("a")));
  trace("then", fresh.next());
  SB_AWAIT(nullptr);
  SB_AWAIT(nullptr);
  SB_AWAIT(nullptr);

  auto caught = numbers("caught");
  SB_AWAIT(caught.next());
  trace("at a yield", caught.throw_(js::error("b")));
  trace("at a yield outside of the try", caught.throw_(js::error("c")));
  trace("then", caught.next());
  SB_AWAIT(js::sleep(5));

  auto waiting = numbers("waiting");
  SB_AWAIT(waiting.next());
  trace("waiting", waiting.next());
  trace("while it awaits", waiting.throw_(js::error("d")));
  trace("then", waiting.next());
  trace("done", waiting.throw_(js::error("e")));
  SB_AWAIT(js::sleep(5));
}

int main() {
  return js::run([] { program(); });
}

#include "js.hpp"

#include <switchback/async_generator.hpp>

using js::trace;
using std::string;
using switchback::async_generator;
using switchback::promise;
typedef promise<string>::resolver resolver;

static promise<string> later(string value, int ms) {
  return promise<string>(
      [=](resolver resolve, switchback::reject_function) { js::set_timeout([=] { resolve(value); }, ms); });
}
struct thenable {
  typedef string value_type;
  void then(resolver resolve, switchback::reject_function) const { resolve("a thenable"); }
};

SB_COROUTINE async_generator<string, string> values() {
  SB_YIELD(later("a", 10));
  try {
    SB_YIELD(promise<string>::reject(js::error("rejected")));
  } catch (const js::error &e) {
    js::log("caught in the generator:", e.what());
  }
  SB_YIELD(thenable());
  try {
    SB_RETURN(SB_AWAIT(promise<string>::reject(js::error("rejected result"))));
  } catch (const js::error &e) {
    js::log("caught in the generator:", e.what());
  }
  SB_YIELD("b");
  SB_RETURN(later("c", 10));
}
SB_COROUTINE async_generator<string> fails() { SB_YIELD(promise<string>::reject(js::error("not caught"))); }

int main() {
  auto it = values();
  auto bad = fails();
  return js::run([&] {
    for (const char *name : {"1", "2", "3", "4", "5"})
      trace(name, it.next());
    trace("bad", bad.next());
    trace("bad", bad.next());
    js::tick(4);
  });
}

#include "js.hpp"

using std::string;
using switchback::promise;
typedef switchback::resolve_function<string> resolver;
typedef switchback::reject_function rejecter;

template <class Value>
struct later {
  typedef string value_type;
  Value value;
  void then(resolver resolve, rejecter) const {
    const Value v = value;
    js::loop().queue_microtask([resolve, v] { resolve(v); });
  }
};
struct failing {
  typedef string value_type;
  void then(resolver, rejecter reject) const { reject(js::error("inner thenable")); }
};
template <class Value>
struct now {
  typedef string value_type;
  Value value;
  void then(resolver resolve, rejecter) const { resolve(value); }
};

SB_COROUTINE promise<> awaits() {
  js::log("awaited:", SB_AWAIT(later<promise<string>>{promise<string>::resolve("a promise in a thenable")}));
  js::log("awaited:", SB_AWAIT(now<later<string>>{later<string>{"a thenable in a thenable"}}));
  try {
    SB_AWAIT(now<failing>{failing()});
  } catch (const js::error &e) {
    js::log("caught:", e.what());
  }
}

int main() {
  return js::run([] {
    awaits();
    promise<string>::resolve(later<promise<string>>{promise<string>::resolve("resolved")}).then([](string v) {
      js::log(v);
    });
    js::tick(12);
  });
}

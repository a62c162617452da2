#include "js.hpp"

using std::string;
using switchback::promise;

struct thenable {
  typedef string value_type;
  void then(switchback::resolve_function<string> resolve, switchback::reject_function) const {
    js::log("then is called");
    resolve("thenable");
  }
};
struct failing {
  typedef string value_type;
  void then(switchback::resolve_function<string>, switchback::reject_function reject) const {
    reject(js::error("failing thenable"));
  }
};

template <class X>
SB_COROUTINE promise<> of(X x) {
  try {
    js::log("awaited", SB_AWAIT(x));
  } catch (const js::error &e) {
    js::log("caught", e.what());
  }
}

int main() {
  return js::run([] {
    of(thenable());
    of(promise<string>::resolve("promise"));
    of("value");
    of(failing());
    of(promise<string>::reject(js::error("rejected promise")));
    js::tick(4);
  });
}

#include "js.hpp"

#include <functional>

using switchback::promise;

class thenable {
public:
  typedef int value_type;
  typedef std::function<void(const switchback::resolve_function<int> &, const switchback::reject_function &)> settles;

  thenable(std::string name, settles how) : name_(std::move(name)), how_(std::move(how)) {}
  void then(switchback::resolve_function<int> resolve, switchback::reject_function reject) const {
    js::log("then of", name_);
    how_(resolve, reject);
  }

private:
  std::string name_;
  settles how_;
};

SB_COROUTINE promise<> awaits(std::string name, thenable::settles how) {
  try {
    js::log(name, "gives", SB_AWAIT(thenable(name, how)));
  } catch (const js::error &error) {
    js::log(name, "throws", error.what());
  }
}

int main() {
  typedef switchback::resolve_function<int> resolver;
  typedef switchback::reject_function rejecter;
  return js::run([] {
    awaits("now", [](resolver resolve, rejecter) { resolve(1); });
    awaits("later", [](resolver resolve, rejecter) { js::loop().set_timeout([resolve] { resolve(2); }, 1); });
    awaits("twice", [](resolver resolve, rejecter reject) {
      resolve(3);
      resolve(4);
      reject(js::error("too late"));
    });
    awaits("failing", [](resolver, rejecter reject) { reject(js::error("no")); });
    awaits("throwing", [](resolver, rejecter) { throw js::error("oh"); });
    awaits("too late", [](resolver resolve, rejecter) {
      resolve(5);
      throw js::error("not seen");
    });
    promise<int>::resolve(thenable("resolved", [](resolver resolve, rejecter) { resolve(6); })).then([](int v) {
      js::log(v);
    });
    promise<int>::resolve(7)
        .then([](int v) { return thenable("returned", [v](resolver resolve, rejecter) { resolve(v + 1); }); })
        .finally([] { js::log("finally"); })
        .then([](int v) { js::log(v); });
  });
}

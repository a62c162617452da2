#include "js.hpp"

using switchback::promise;

SB_COROUTINE promise<std::string> walk(std::string name) {
  js::log(name, "begins");
  js::log(name, SB_AWAIT(1));
  js::log(name, SB_AWAIT(promise<int>::resolve(2)));
  const promise<int> three([](switchback::resolve_function<int> resolve, switchback::reject_function) {
    js::loop().set_timeout([resolve] { resolve(3); }, 5);
  });
  js::log(name, SB_AWAIT(three));
  js::log(name, SB_AWAIT(three));
  SB_RETURN(name + " ends");
}

int main() {
  return js::run([] {
    walk("a").then([](const std::string &text) { js::log(text); });
    walk("b").then([](const std::string &text) { js::log(text); });
    promise<>::resolve().then([] { js::log("tick 1"); }).then([] { js::log("tick 2"); }).then([] {
      js::log("tick 3");
    });
    js::log("synchronous");
  });
}

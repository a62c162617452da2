#include "js.hpp"

using std::string;
using switchback::promise;

SB_COROUTINE promise<int> inner(string name) {
  js::log(name, "inner");
  if (name == "bad")
    throw js::error("thrown inside");
  SB_RETURN(1);
}
SB_COROUTINE promise<int> middle(string name) {
  const int v = SB_AWAIT(inner(name));
  js::log(name, "middle");
  SB_RETURN(v + 1);
}
SB_COROUTINE promise<int> outer(string name) {
  const int v = SB_AWAIT(middle(name));
  js::log(name, "outer");
  SB_RETURN(v + 1);
}

int main() {
  return js::run([] {
    outer("good").then(js::logs("result"));
    outer("bad").catch_(js::logs("failed"));
    js::log("synchronous");
    js::tick(6);
  });
}

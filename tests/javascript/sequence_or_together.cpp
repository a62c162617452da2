#include "js.hpp"

using switchback::promise;

SB_COROUTINE promise<int> work(std::string name, int ms) {
  js::log(name, "begins");
  SB_AWAIT(js::sleep(ms));
  js::log(name, "ends");
  SB_RETURN(ms);
}

SB_COROUTINE promise<> program() {
  js::log("one after the other:", std::vector<int>{SB_AWAIT(work("a", 20)), SB_AWAIT(work("b", 10))});
  const promise<int> c = work("c", 20), d = work("d", 10);
  js::log("together:", std::vector<int>{SB_AWAIT(c), SB_AWAIT(d)});
}

int main() {
  return js::run([] {
    program().then([] { js::log("done"); });
    js::log("synchronous");
  });
}

#include "js.hpp"

using switchback::promise;

SB_COROUTINE promise<> function() {
  js::log("async function");
  SB_AWAIT(nullptr);
  js::log("after its await");
}

int main() {
  return js::run([] {
    js::set_timeout([] { js::log("timer"); }, 0);
    promise<>::resolve().then([] { js::log("then 1"); }).then([] { js::log("then 2"); });
    js::loop().queue_microtask([] {
      js::log("microtask 1");
      js::loop().queue_microtask([] { js::log("microtask of microtask 1"); });
      promise<>::resolve().then([] { js::log("then of microtask 1"); });
    });
    js::loop().queue_microtask([] { js::log("microtask 2"); });
    function();
    js::log("synchronous");
  });
}

#include "js.hpp"

using switchback::promise;

static int count = 0;

static void more() {
  if (++count < 1000)
    promise<>::resolve().then(more);
}

int main() {
  return js::run([] {
    js::set_timeout([] { js::log("timer after", count); }, 0);
    more();
    js::log("synchronous:", count);
    js::loop().queue_microtask([] { js::log("microtask:", count); });
  });
}

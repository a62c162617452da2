#include "js.hpp"

using std::string;
using switchback::promise;

static int calls = 0;
SB_COROUTINE promise<string> request() {
  SB_AWAIT(nullptr);
  if (++calls < 3)
    throw js::error("failure " + std::to_string(calls));
  SB_RETURN("response " + std::to_string(calls));
}

SB_COROUTINE promise<string> retry(int times) {
  for (int i = 1;; ++i) {
    try {
      SB_RETURN(SB_AWAIT(request()));
    } catch (const js::error &e) {
      js::log("try", i, e.what());
      if (i == times)
        throw js::error("gave up");
    }
    SB_AWAIT(js::sleep(10 << i));
  }
}

int main() {
  return js::run([] {
    retry(2)
        .then([](const string &) {}, [](std::exception_ptr e) { js::log(e); })
        .then([] { return retry(5); })
        .then([](const string &v) { js::log(v); });
    js::set_timeout([] { js::log("10 ms"); }, 10);
  });
}

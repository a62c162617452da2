#include "js.hpp"

using switchback::promise;

SB_COROUTINE promise<std::string> program() {
  const int numbers[] = {1, 2, 3, 4, 5};
  for (const int x : numbers) {
    {
      auto block = js::finally([x] { js::log("finally", x); });
      SB_AWAIT(nullptr);
      if (x == 2)
        continue;
      if (x == 4)
        break;
      js::log("body", x);
    }
    js::log("end of body", x);
  }
  for (int i = 0;; ++i)
    for (int j = 0; j < 3; ++j) {
      SB_AWAIT(nullptr);
      if (i * j == 2) {
        js::log("found", i, j);
        goto found;
      }
    }
found:
  SB_RETURN("done");
}

int main() {
  return js::run([] {
    program().then([](const std::string &v) { js::log(v); });
    js::tick(14);
  });
}

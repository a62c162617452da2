#include "js.hpp"

using std::string;
using switchback::promise;

static promise<string> later(string value, int ms) {
  return promise<string>([=](promise<string>::resolver resolve, switchback::reject_function) {
    js::set_timeout(
        [=] {
          js::log("settled:", value);
          resolve(value);
        },
        ms);
  });
}
static void log(const std::vector<string> &values) { js::log(values); }

int main() {
  return js::run([] {
    promise<string>::all({later("a", 30), later("b", 10), promise<string>::resolve("c"), later("d", 20)}).then(log);
    promise<string>::all(std::vector<string>{"x", "y"}).then(log);
    promise<string>::all({}).then(log);
    js::tick(3);
  });
}

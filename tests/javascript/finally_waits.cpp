#include "js.hpp"

using std::string;
using switchback::promise;
typedef promise<string>::resolver resolver;

static promise<string> later(string value, int ms) {
  return promise<string>(
      [=](resolver resolve, switchback::reject_function) { js::set_timeout([=] { resolve(value); }, ms); });
}
struct thenable {
  typedef string value_type;
  void then(resolver resolve, switchback::reject_function) const {
    js::log("a thenable");
    resolve("dropped");
  }
};
static void log(const string &v) { js::log(v); }

int main() {
  return js::run([] {
    promise<string>::resolve("a").finally([] { return later("dropped", 20); }).then(log);
    promise<>::reject(js::error("b")).finally([] { return later("dropped", 10); }).catch_([](std::exception_ptr e) {
      js::log(e);
    });
    later("c", 5).finally([] { throw js::error("c lost"); }).catch_([](std::exception_ptr e) {
      js::log(e);
      return "";
    });
    later("d", 5).finally([] { js::log("first"); }).finally([] { js::log("second"); }).then(log);
    promise<string>::resolve("e").finally([] { return thenable(); }).then(log);
    js::tick(8);
  });
}

#include "js.hpp"

using std::string;
using switchback::promise;

int main() {
  return js::run([] {
    auto no = [] { return string("no"); };
    promise<string>::resolve("a").catch_(no).catch_(no).then(js::logs("through two catches:"));
    promise<string>::reject(js::error("b")).then(no).then(no).catch_([](std::exception_ptr e) {
      js::log("through two thens:", e);
      return string();
    });
    promise<string>::resolve("c").finally([] {}).then(js::logs("through finally:"));
    promise<>::reject(js::error("d")).finally([] { return 1; }).catch_(js::logs("through finally:"));
    promise<string>::resolve("e")
        .finally([] { return promise<>::resolve(); })
        .then(js::logs("through a finally with a promise:"));
    js::tick(8);
  });
}

#include "js.hpp"

using std::string;
using switchback::promise;
using switchback::reject_function;
typedef promise<string>::resolver resolver;

int main() {
  return js::run([] {
    const promise<string> p = promise<string>::resolve("p");
    promise<string>([p](resolver resolve, reject_function) { resolve(p); }).then([](string v) {
      js::log(v, "followed");
    });
    promise<string>::resolve(p).then([](string v) { js::log(v, "itself"); });
    promise<>::resolve().then([p] { return p; }).then([](string v) { js::log(v, "returned"); });
    p.then([](string v) { js::log(v, "then"); });
    promise<string>([](resolver resolve, reject_function) {
      resolve(promise<string>::reject(js::error("q")));
    }).catch_([](std::exception_ptr e) { js::log(e, "followed"); });
    js::tick(5);
  });
}

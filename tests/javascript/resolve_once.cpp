#include "js.hpp"

using std::string;
using switchback::promise;
using switchback::reject_function;
typedef promise<string>::resolver resolver;

int main() {
  return js::run([] {
    promise<string>([](resolver resolve, reject_function reject) {
      resolve(promise<string>([](resolver r, reject_function) { js::set_timeout([r] { r("the first"); }, 10); }));
      resolve("the second");
      reject(js::error("the third"));
    }).then(js::logs("got"), js::logs("failed"));

    promise<string>([](resolver resolve, reject_function reject) {
      reject(js::error("no"));
      resolve(promise<string>::resolve("yes"));
    }).then(js::logs("got"), js::logs("failed"));

    js::set_timeout([] { js::log("5 ms"); }, 5);
  });
}

#include "js.hpp"

using std::string;
using switchback::promise;
using switchback::reject_function;
typedef promise<string>::resolver resolver;

int main() {
  return js::run([] {
    const promise<string> early([](resolver resolve, reject_function) {
      js::log("executor");
      resolve("early");
      js::log("still in the executor");
    });
    early.then(js::logs("then"));
    js::log("after new Promise");

    promise<string>([](resolver, reject_function) { throw js::error("thrown"); }).catch_(js::logs("caught"));
    promise<string>([](resolver resolve, reject_function) {
      resolve("resolved");
      throw js::error("not seen");
    }).then(js::logs("then"));
    promise<string>([](resolver resolve, reject_function reject) {
      reject(js::error("rejected"));
      resolve("too late");
    }).catch_(js::logs("caught"));
  });
}

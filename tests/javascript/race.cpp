#include "js.hpp"

using std::string;
using switchback::promise;
using switchback::reject_function;
typedef promise<string>::resolver resolver;

static promise<string> later(string value, int ms) {
  return promise<string>([=](resolver resolve, reject_function) { js::set_timeout([=] { resolve(value); }, ms); });
}
static promise<string> timeout(int ms) {
  return promise<string>(
      [=](resolver, reject_function reject) { js::set_timeout([=] { reject(js::error("timeout")); }, ms); });
}
static void log(const string &text) { js::log(text); }

int main() {
  return js::run([] {
    js::loop().on_unhandled_rejection(js::logs("unhandled:"));

    promise<string>::race({later("slow", 20), timeout(10)}).then(log, js::logs("slow:"));
    promise<string>::race({later("quick", 5), timeout(10)}).then(log, js::logs("quick:"));
    promise<string>::race({promise<string>::resolve("first"), promise<string>::reject(js::error("second"))}).then(log);
    promise<string>::race({timeout(1), promise<string>::resolve("settled")}).then(log);
    promise<string>::race({}).then([] { js::log("never"); });
    js::set_timeout([] { js::log("the end"); }, 50);
    js::tick(3);
  });
}

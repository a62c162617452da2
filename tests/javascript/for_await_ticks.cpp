#include "js.hpp"

#include <switchback/async_generator.hpp>

using std::string;

SB_COROUTINE switchback::async_generator<string> numbers(string name, int count) {
  for (int i = 1; i <= count; ++i)
    SB_YIELD(name + std::to_string(i));
}
SB_COROUTINE switchback::promise<> loop(string name) {
  SB_FOR_AWAIT (const string &text, numbers(name, 3)) {
    js::log(text);
    if (text == "b2")
      SB_AWAIT(nullptr);
  }
  js::log(name, "is over");
}

int main() {
  return js::run([] {
    loop("a");
    loop("b").then([] { js::log("b is done"); });
    js::tick(16);
  });
}

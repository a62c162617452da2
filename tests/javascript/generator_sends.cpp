#include "js.hpp"

#include <switchback/generator.hpp>

using std::string;
using switchback::generator;

SB_COROUTINE generator<string, string, string> conversation() {
  js::log("begins");
  const string name = SB_YIELD("your name?");
  const string age = SB_YIELD("how old are you, " + name + "?");
  SB_RETURN(name + " is " + age);
}

int main() {
  auto it = conversation();
  js::log("nothing has run");
  js::log(it.next("dropped"));
  js::log(it.next("Ada"));
  js::log(it.next("36"));
  js::log(it.next("dropped"));
}

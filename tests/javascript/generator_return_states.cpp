#include "js.hpp"

#include <switchback/generator.hpp>

using std::string;
using switchback::generator;

SB_COROUTINE generator<int, int> numbers(string name) {
  js::log(name, "begins");
  {
    auto outer = js::finally([&] { js::log(name, "outer finally"); });
    SB_YIELD(1);
    {
      auto inner = js::finally([&] { js::log(name, "inner finally"); });
      SB_YIELD(2);
    }
    SB_YIELD(3);
  }
  SB_RETURN(4);
}

int main() {
  auto fresh = numbers("fresh");
  js::log(fresh.return_(10));
  js::log(fresh.next());

  auto suspended = numbers("suspended");
  const auto one = suspended.next(), two = suspended.next();
  js::log(one, two);
  js::log(suspended.return_(20));
  js::log(suspended.next());

  auto done = numbers("done");
  const auto first = done.next(), second = done.next(), third = done.next(), fourth = done.next();
  js::log(first, second, third, fourth);
  js::log(done.return_(30));
  js::log(done.return_());
}

#include "js.hpp"

#include <switchback/generator.hpp>

using std::string;
using switchback::generator;

SB_COROUTINE generator<int, string> count(int from, int to) {
  for (int i = from; i <= to; ++i)
    SB_YIELD(i);
  SB_RETURN("counted");
}

SB_COROUTINE generator<int> all() {
  SB_YIELD_FROM(std::vector<int>{1, 2});
  SB_YIELD_FROM(std::vector<int>{});
  auto begun = count(3, 6);
  js::log("taken before:", begun.next().value);
  js::log("result:", SB_YIELD_FROM(begun));
  SB_YIELD_FROM(begun);
  generator<int, string> parts[] = {count(7, 8), count(9, 8), count(9, 9)};
  for (auto &part : parts)
    SB_YIELD_FROM(part);
}
SB_COROUTINE generator<char> letters() {
  SB_YIELD_FROM(string("ab"));
  SB_YIELD_FROM(string("c"));
}

int main() {
  for (int i : all())
    js::log(i);
  for (char c : letters())
    js::log(c);
}

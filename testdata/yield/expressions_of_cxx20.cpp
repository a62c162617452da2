// Expressions of C++20 with suspensions: designated initialisers, using enum, deduced templates, attributes.
// std: c++20
#include "support/trace.hpp"
#include <utility>
#include <vector>

enum class colour { red, green };
struct settings {
  int width = 80;
  tr::obj name = 5;
  int height = 25;
};

SB_COROUTINE tr::flow aggregates(int n) {
  tr::couple c{tr::obj(SB_YIELD(n)), 2, 3};
  SB_YIELD(c.first);
  settings s{.width = SB_YIELD(1), .name = 7};
  SB_YIELD(s.width + s.name.get() + s.height);
  settings t = {.width = 5, .height = 6};
  SB_YIELD(t.name);
  using enum colour;
  switch (static_cast<colour>(SB_YIELD(2) - 105)) {
  case red:
    SB_YIELD("red");
    break;
  case green:
    [[likely]] SB_YIELD("green");
    break;
  }
  for (std::vector<int> v = {1, SB_YIELD(3)}; int x : v)
    SB_YIELD(x);
  std::pair p(SB_YIELD(4), tr::obj(5));
  SB_YIELD(p.second);
  std::vector w{SB_YIELD(6), 7};
  SB_YIELD(w[1]);
  auto [x, y] = std::pair(SB_YIELD(8), 9);
  auto f = [x, &y] { return x + ++y; };
  SB_YIELD(f());
  if (SB_YIELD(9) > 0) [[likely]]
    SB_YIELD(y);
  tr::say("%d", sizeof(int) == 4 ? SB_YIELD(10) : 0);
}
int main() {
  tr::exercise("aggregates", []() -> tr::routine { return aggregates(1); }, {40, 40, 60});
  return tr::finish();
}

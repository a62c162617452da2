// Braced lists with suspensions: aggregates in vectors, defaulted arguments, strings, arrays, containers.
#include "support/trace.hpp"
#include <string>
#include <vector>
struct view {
  const int *p;
  int n;
};
static view of(const int *p, int n) { return {p, n}; }
struct tree {
  int v;
  std::vector<tree> kids;
};
struct opts {
  int a = 1;
  std::string s = "s";
};
static int f(opts o, int n) { return o.a + static_cast<int>(o.s.size()) + n; }
static int g(const std::vector<std::string> &v, int n) { return static_cast<int>(v.size()) + n; }
static int h(std::string s, std::string t) { return static_cast<int>(s.size() * 10 + t.size()); }
SB_COROUTINE tr::flow lists(int n) {
  int cells[3] = {1, 2, 3};
  view v = of(cells, SB_YIELD(1) - 98);
  for (int i = 0; i < v.n; ++i)
    SB_YIELD(v.p[i]);
  tree t = {SB_YIELD(2), {{SB_YIELD(3), {}}, {n, {{SB_YIELD(4), {}}}}}};
  SB_YIELD(t.kids[1].kids[0].v);
  tr::say("%d", f({}, SB_YIELD(5)));
  tr::say("%d", g({"a", std::string(static_cast<std::size_t>(n), 'b')}, SB_YIELD(6)));
  tr::say("%d", g({3, "x"}, SB_YIELD(7)));
  tr::say("%d", h("abc", std::string(static_cast<std::size_t>(SB_YIELD(8) - 100), 'd')));
  tr::say("%d", h({'a', 'b'}, {static_cast<char>(SB_YIELD(9)), 'c', 'd'}));
  std::vector<tr::obj> objs{tr::obj(SB_YIELD(10)), tr::obj(2)};
  SB_YIELD(objs[0]);
  std::vector<std::vector<int>> grid = {{1, SB_YIELD(11)}, {}, {SB_YIELD(12)}};
  SB_YIELD(static_cast<int>(grid[0].size() + grid[1].size() * 10 + grid[2].size() * 100));
  std::string s = "long enough for the heap, whatever the library";
  s += std::to_string(SB_YIELD(13)) + s;
  s = s.substr(0, static_cast<std::size_t>(SB_YIELD(14) - 104)) + "end";
  SB_YIELD(s.c_str());
  int arr[] = {SB_YIELD(15), SB_YIELD(16), n};
  SB_YIELD(static_cast<int>(sizeof arr / sizeof *arr));
  char text[8] = {'a', static_cast<char>('a' + SB_YIELD(17) % 5), 0};
  SB_YIELD(text);
  const char lit[] = "literal";
  SB_YIELD(lit[SB_YIELD(18) % 7]);
  double d[2] = {0.5 * SB_YIELD(19), 2};
  SB_YIELD(static_cast<int>(d[0] + d[1]));
  int z[2][2] = {};
  z[1][0] = SB_YIELD(20);
  SB_YIELD(z[1][0] + z[0][0]);
}
int main() {
  tr::exercise("lists", []() -> tr::routine { return lists(1); }, {50, 50, 60});
  return tr::finish();
}

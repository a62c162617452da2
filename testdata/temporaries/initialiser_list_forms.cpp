// Lists with a type in front, as auto variables, in containers of containers, members and operands that may not be reached.
#include "support/trace.hpp"
#include <initializer_list>
#include <vector>
#include <map>
#include <string>
static int sum(std::initializer_list<int> l) { int s = 0; for (int x : l) s += x; return s; }

struct box { std::initializer_list<int> l; int n; };
static int boxed(const box &b) { return sum(b.l) + b.n; }

SB_COROUTINE static tr::flow forms(int n)
{
    for (auto x : std::initializer_list<int>{1, n, 3})
        SB_YIELD(x);
    auto l = {n, 2};
    SB_YIELD(sum(l));
    auto m = {SB_YIELD(4), n};
    SB_YIELD(sum(m) + sum(l));
    std::map<std::string, int> map = {{"a", n}, {"b", SB_YIELD(5)}};
    SB_YIELD(map["b"]);
    std::vector<std::vector<int>> v({{1, 2}, {n, 3}});
    SB_YIELD(v[1][0] + sum({n, sum({n, SB_YIELD(6)}), 3}));
    tr::say("%d", (n ? sum({1, 2, SB_YIELD(7)}) : sum({n})) + sum({SB_YIELD(8)}));
    tr::say("%d", n == 1 && sum({SB_YIELD(9), n}) > 3 ? boxed(box{{n, 2}, SB_YIELD(10)}) : 0);
    SB_RETURN();
}

int main() { tr::exercise("forms", []() -> tr::routine { return forms(1); }); return tr::finish(); }

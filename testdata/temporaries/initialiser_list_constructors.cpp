// Lists that become containers in the middle of expressions with suspensions.
#include "support/trace.hpp"

#include <initializer_list>
#include <string>
#include <vector>

static std::size_t total(const std::vector<int> &v, int n)
{
    std::size_t sum = 0;
    for (int x : v)
        sum += static_cast<std::size_t>(x);
    return sum + static_cast<std::size_t>(n);
}

static int objects(std::initializer_list<tr::obj> list, int n)
{
    for (const tr::obj &o : list)
        n += o.get();
    return n;
}

SB_COROUTINE static tr::flow lists(int n)
{
    tr::say("%d", static_cast<int>(total({1, n, 3}, SB_YIELD(1))));
    tr::say("%d", static_cast<int>(total(std::vector<int>{4, n}, SB_YIELD(2))));
    tr::say("%d", static_cast<int>(total(std::vector<int>({4, n, 5}), SB_YIELD(3))));
    tr::say("%d", static_cast<int>(total({SB_YIELD(4), n, SB_YIELD(5)}, n)));
    tr::say("%d", static_cast<int>(std::vector<std::string>{"a", "b", std::string(3, 'c')}[2].size()) + SB_YIELD(6));
    tr::say("%d", objects({tr::obj(1), tr::obj(2)}, objects({tr::obj(3)}, SB_YIELD(7))));
    tr::say("%d", objects({}, SB_YIELD(8)));
    std::vector<int> kept{n, SB_YIELD(9), 3};
    std::vector<std::vector<int>> nested = {{1, 2}, {3, SB_YIELD(10)}};
    std::initializer_list<tr::obj> list = {tr::obj(SB_YIELD(11)), tr::obj(n)};
    const std::initializer_list<int> &reference = {n, 2, 3};
    SB_YIELD(objects(list, kept[1]));
    tr::say("%d %d", nested[1][1], static_cast<int>(reference.size()));
    for (int x : reference)
        SB_YIELD(x);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(1); });
    return tr::finish();
}

// Yields in braced lists: arrays, aggregates, constructors, in order.
#include "support/trace.hpp"
#include <initializer_list>

struct triple {
    int a, b, c;
};

static int total(std::initializer_list<int> l)
{
    int t = 0;
    for (int x : l)
        t = 10 * t + x;
    return t;
}

SB_COROUTINE tr::flow lists()
{
    int cells[3] = {SB_YIELD(1), tr::op(2), SB_YIELD(3)};
    triple t = {tr::op(4), SB_YIELD(5), tr::op(6)};
    triple u{SB_YIELD(7), 8, SB_YIELD(9)};
    tr::say("%d %d %d", cells[0], cells[1], cells[2]);
    tr::say("%d %d %d", t.a, t.b, t.c);
    tr::say("%d %d %d", u.a, u.b, u.c);
    tr::obj o{tr::op(1), SB_YIELD(10)};
    SB_YIELD(o);
    tr::say("%d", total({1, SB_YIELD(11) - 106, 3}));
    t = triple{1, SB_YIELD(12), 3};
    tr::say("%d", t.b);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(); }, {12, 4, 16});
    return tr::finish();
}

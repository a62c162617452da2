// Classes and enumerations without a name from outside of the coroutine.
#include "support/trace.hpp"

enum { first = 3, second };
static struct {
    int x, y;
} origin = {1, 2};
namespace ns {
static struct {
    tr::obj *o;
    int z;
} cells[2] = {{nullptr, 3}, {nullptr, 4}};
}
struct parts {
    struct {
        int x, y;
    } inner;
    union {
        int u;
        char c;
    } alt;
    struct {
        int z;
    } cells[2];
    enum { low, high } level;
};

SB_COROUTINE tr::flow unnamed(int n)
{
    auto e = first;
    auto here = origin;
    auto &there = origin;
    SB_YIELD(e + second + here.x);
    parts p = {{1, 2}, {3}, {{4}, {5}}, parts::high};
    auto i = p.inner;
    auto a = p.alt;
    SB_YIELD(i.x + a.u + there.y);
    auto *q = &p.inner;
    SB_YIELD(q->y + SB_YIELD(i.y));
    for (auto &c : p.cells)
        SB_YIELD(c.z);
    for (auto c : ns::cells) {
        SB_YIELD(c.z);
        SB_YIELD(c.z + n);
    }
    auto level = p.level;
    SB_YIELD(level);
    switch (level) {
    case parts::low:
        break;
    case parts::high:
        SB_YIELD(level + 1);
    }
    here.x += SB_YIELD(here.y);
    SB_YIELD(here.x);
}

int main()
{
    tr::exercise("unnamed", []() -> tr::routine { return unnamed(3); });
    return tr::finish();
}

// new with allocation functions of the program's own, and initialisers that suspend, which C++17 sequences behind them.
// std: c++17
#include "support/trace.hpp"

struct arena {
    char room[64];
};
struct by_value {
    arena *a;
    by_value(arena *from) : a(from) {}
    by_value(const by_value &other) : a(other.a) {}
};
void *operator new(std::size_t, by_value from)
{
    return from.a->room;
}
void *operator new[](std::size_t, arena &from)
{
    return from.room;
}
void *operator new[](std::size_t, arena &from, int) noexcept
{
    return from.room;
}

SB_COROUTINE tr::flow objects()
{
    arena a;
    int *p = new (by_value(&a)) int(SB_YIELD(1)); // expected-error {{'new' of an array}}
    SB_YIELD(*p);
}

SB_COROUTINE tr::flow arrays()
{
    arena a;
    int *p = new (a) int[2]{1, SB_YIELD(1)}; // expected-error {{'new' of an array}}
    SB_YIELD(*p);
}

SB_COROUTINE tr::flow nulls()
{
    arena a;
    int *p = new (a, 1) int[2]{SB_YIELD(1)}; // expected-error {{'new' of an array}}
    SB_YIELD(*p);
}

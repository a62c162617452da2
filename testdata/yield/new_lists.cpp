// Aggregates made by new with a list that suspends.
#include "support/trace.hpp"
#include <new>

alignas(16) static char room[512];

SB_COROUTINE tr::flow lists()
{
    tr::couple *c = new (room) tr::couple{tr::obj(SB_YIELD(1)), 2, tr::obj(3)};
    c->~couple();
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(); });
    return tr::finish();
}

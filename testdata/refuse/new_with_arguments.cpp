// new with a placement function of the program's own and an initialiser that suspends, which C++17 sequences behind it.
// std: c++17
#include "support/trace.hpp"

struct arena {
    char room[64];
};
void *operator new(std::size_t, arena &from)
{
    return from.room;
}

SB_COROUTINE tr::flow refused()
{
    arena a;
    int *p = new (a) int(SB_YIELD(1)); // expected-error {{'new' with an allocation function of its own}}
    SB_YIELD(*p);
}

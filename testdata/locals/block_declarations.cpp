// Declarations of functions and externals in a block; static_assert; thread_local.
#include "support/trace.hpp"

int visible_from_outside = 3;

int defined_later(int n);

SB_COROUTINE tr::flow declares()
{
    extern int visible_from_outside;
    int defined_later(int);
    thread_local int mine = 5;
    static_assert(sizeof(char) == 1, "bytes");
    SB_YIELD(visible_from_outside);
    SB_YIELD(defined_later(1));
    mine = 6;
    SB_YIELD(mine);
    visible_from_outside = SB_YIELD(1) - 100;
    SB_YIELD(visible_from_outside);
    visible_from_outside = 3;
}

int defined_later(int n) { return n + 1; }

int main()
{
    tr::exercise("declares", []() -> tr::routine { return declares(); });
    return tr::finish();
}

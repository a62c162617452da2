// SB_RETURN of a void expression, and falling off the end.
#include "support/trace.hpp"

static void announce(int n) { tr::op(n); }

SB_COROUTINE tr::flow returns_void(int how)
{
    tr::obj o(1);
    SB_YIELD(1);
    if (how == 0)
        SB_RETURN(announce(o.get()));
    if (how == 1)
        SB_RETURN(static_cast<void>(SB_YIELD(2)));
    if (how == 2)
        SB_RETURN();
}

int main()
{
    tr::exercise("call", []() -> tr::routine { return returns_void(0); });
    tr::exercise("cast", []() -> tr::routine { return returns_void(1); });
    tr::exercise("plain", []() -> tr::routine { return returns_void(2); });
    tr::exercise("end", []() -> tr::routine { return returns_void(3); });
    return tr::finish();
}

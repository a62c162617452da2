// Conditional directives in the middle of statements that suspend.
#include "support/trace.hpp"

#define WIDE 1

SB_COROUTINE tr::flow chosen(int n)
{
    SB_YIELD(tr::op(n) +
#if WIDE
             SB_YIELD(100)
#else
             SB_YIELD(1)
#endif
             + tr::op(2));
    tr::obj o(
#ifdef NARROW
        1
#elif WIDE /* a comment */
#if 0
        3 +
#endif
        SB_AWAIT(tr::pause(4))
#endif
    );
    SB_YIELD(
#ifndef WIDE
        1);
    SB_YIELD(
#endif
        o);
}

int main()
{
    tr::exercise("chosen", []() -> tr::routine { return chosen(1); });
    return tr::finish();
}

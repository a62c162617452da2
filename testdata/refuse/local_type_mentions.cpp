// A saved local type that mentions a static variable whose initialisation can be seen.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    static int made = tr::op(1);
    struct cell { // expected-error {{depends on its locals (made)}}
        int n;
        cell() : n(++made) {}
    };
    cell c;
    SB_YIELD(c.n);
    SB_YIELD(c.n);
}

// A goto, although it crosses no suspension.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
again: SB_YIELD(n);
    if (--n > 0)
        goto again; // expected-error {{goto in a coroutine}}
}

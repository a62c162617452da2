// A coroutine counts with __COUNTER__, and so does a directive behind it.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    int n = __COUNTER__; // expected-error {{cannot be replaced by its number: a directive counts, too}}
    SB_YIELD(n);
}

#if __COUNTER__ == 1
static int behind = __COUNTER__;
#endif

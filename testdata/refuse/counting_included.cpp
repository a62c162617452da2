// A coroutine counts with __COUNTER__, and so does a file that is included behind it.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    SB_YIELD(1);
    int n = __COUNTER__; // expected-error {{cannot be replaced by its number: a file that is included behind it}}
    SB_YIELD(n);
}

#include "counts.hpp"

// A saved local type whose definition depends on a variable.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    struct cells { // expected-error {{depends on its locals (n)}}
        char bytes[sizeof(n)];
    };
    cells c = {{'a'}};
    SB_YIELD(c.bytes[0]);
    SB_YIELD(n);
}

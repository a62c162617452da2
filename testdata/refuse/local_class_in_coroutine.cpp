// A member of a class that is local to a coroutine.
#include "support/trace.hpp"

SB_COROUTINE tr::flow outer()
{
    struct local {
        SB_COROUTINE tr::flow refused() // expected-error {{local to a coroutine}}
        {
            SB_YIELD(1);
        }
    };
    SB_YIELD(2);
}

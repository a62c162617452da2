// SB_AWAIT spelled inside a macro that is a statement.
#include "support/trace.hpp"

#define WAIT_FOR(n) \
    do { \
        int got = SB_AWAIT(tr::pause(n)); \
        tr::op(got); \
    } while (false)

SB_COROUTINE tr::flow refused(int n)
{
    SB_YIELD(n);
    WAIT_FOR(n); // expected-error {{inside a macro}}
}

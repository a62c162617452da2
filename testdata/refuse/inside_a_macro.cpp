// SB_YIELD spelled inside a macro of the user's.
#include "support/trace.hpp"

#define EMIT(n) SB_YIELD(n)

SB_COROUTINE tr::flow refused(int n)
{
    EMIT(n); // expected-error {{inside a macro}}
}

// SB_YIELD(a, b): the comma ends what is yielded.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int a, int b)
{
    SB_YIELD(a, b); // expected-error {{comma}}
}

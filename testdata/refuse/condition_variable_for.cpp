// A variable in the condition of a for whose body suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    for (; int k = n; --n) // expected-error {{condition variable}}
        SB_YIELD(k);
}

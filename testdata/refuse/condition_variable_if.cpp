// A variable in the condition of an if whose branch suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    if (int k = n - 1) // expected-error {{condition variable}}
        SB_YIELD(k);
}

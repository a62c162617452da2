// A variable in a condition whose initialiser suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    if (int k = SB_YIELD(1)) // expected-error {{condition variable}}
        tr::op(k);
}

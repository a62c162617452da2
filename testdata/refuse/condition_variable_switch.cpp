// A variable in the condition of a switch that suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    switch (int k = n % 2) { // expected-error {{condition variable}}
    case 0: SB_YIELD(k); break;
    default: SB_YIELD(k + 1); break;
    }
}

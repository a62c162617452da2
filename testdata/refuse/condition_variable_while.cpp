// A variable in the condition of a while whose body suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    while (tr::obj o = tr::make(n--)) { // expected-error {{condition variable}}
        SB_YIELD(o);
    }
}

// A goto out of nested loops.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    for (int i = 0; i < n; ++i)
        for (int k = 0; k < n; ++k) {
            tr::obj o(k);
            SB_YIELD(o);
            if (k == 1)
                goto out; // expected-error {{goto in a coroutine}}
        }
out:;
}

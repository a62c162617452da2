// An await inside a nested try block.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(bool b)
{
    SB_YIELD(0);
    try {
        if (b) {
            int n = 1 + SB_AWAIT(tr::pause(1)); // expected-error {{suspension inside a try block}}
            tr::op(n);
        }
    } catch (...) {
        tr::op(2);
    }
}

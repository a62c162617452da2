// A saved local type that mentions a static variable which a switch may jump over: nobody has initialised it then.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    switch (n) {
        static int made = tr::op(1);
        struct cell { // expected-error {{depends on its locals (made)}}
            int n;
            cell() : n(++made) {}
        };
    case 1: {
        cell c;
        SB_YIELD(c.n);
        SB_YIELD(c.n);
    }
    }
}

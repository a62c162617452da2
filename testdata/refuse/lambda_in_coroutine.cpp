// A lambda that is a coroutine, inside a coroutine.
#include "support/trace.hpp"

SB_COROUTINE tr::flow outer(int n)
{
    SB_YIELD(n);
    {
        tr::flow inner = [](int k) SB_COROUTINE -> tr::flow { SB_YIELD(k); }(n); // expected-error {{lambda}}
        tr::op(inner.done());
    }
}

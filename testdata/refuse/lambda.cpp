// A lambda that is a coroutine.
#include "support/trace.hpp"

tr::flow makes();
tr::flow makes()
{
    auto refused = [](int n) SB_COROUTINE -> tr::flow { SB_YIELD(n); }; // expected-error {{lambda}}
    return refused(1);
}

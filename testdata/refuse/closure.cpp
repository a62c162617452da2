// A closure that is saved across a suspension.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    auto add = [&n](int k) { return n += k; }; // expected-error {{closure}}
    SB_YIELD(add(1));
    SB_YIELD(add(2));
}

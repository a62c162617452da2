// A generic lambda that is saved: the call operator of a local class cannot be a template.
// std: c++14
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    auto add = [&n](auto k) { return n += k; }; // expected-error {{generic}}
    SB_YIELD(add(1));
    SB_YIELD(add(2));
}

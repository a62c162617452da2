// Macros that would have to be expanded but cannot be.
#include "support/trace.hpp"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define HOLD(n) int JOIN(held_, __COUNTER__) = SB_AWAIT(tr::pause(n))
#define wait_for(n) SB_AWAIT(wait_for(n))

static tr::pause(wait_for)(int n)
{
    return tr::pause(n);
}

SB_COROUTINE tr::flow refused(int n)
{
    HOLD(n);     // expected-error {{macro 'HOLD' cannot be replaced by its expansion}}
    wait_for(n); // expected-error {{it expands to macro 'wait_for' once more}}
}

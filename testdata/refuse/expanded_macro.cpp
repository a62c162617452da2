// A macro that would have to be expanded but names itself.
#include "support/trace.hpp"

#define wait_for(n) SB_AWAIT(wait_for(n))

static tr::pause(wait_for)(int n)
{
    return tr::pause(n);
}

SB_COROUTINE tr::flow refused(int n)
{
    wait_for(n); // expected-error {{it expands to macro 'wait_for' once more}}
}

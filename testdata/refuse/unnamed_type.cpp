// A saved variable whose type has no name anywhere.
#include "support/trace.hpp"

static struct {
    int x, y;
} origin = {1, 2};

SB_COROUTINE tr::flow refused()
{
    auto here = origin; // expected-error {{unnamed type}}
    SB_YIELD(here.x);
    SB_YIELD(here.y + origin.x);
}

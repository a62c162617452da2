// A temporary whose lifetime a member of an aggregate extends, behind an element that suspends.
#include "support/trace.hpp"

struct holder {
    int n;
    const tr::obj &r;
};

SB_COROUTINE tr::flow refused()
{
    holder h = {SB_YIELD(1), tr::make(2)}; // expected-error {{whose lifetime a member extends}}
    SB_YIELD(h.r);
}

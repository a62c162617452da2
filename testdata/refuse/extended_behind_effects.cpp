// A temporary whose lifetime a member of an aggregate extends, behind an element whose own temporary would die too early.
#include "support/trace.hpp"

struct holder {
    int n;
    const tr::obj &r;
};

SB_COROUTINE tr::flow refused()
{
    holder h = {tr::make(1).get() + SB_YIELD(1), tr::make(2)}; // expected-error {{whose lifetime a member extends}}
    SB_YIELD(h.r);
}

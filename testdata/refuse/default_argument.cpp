// A default argument has no text that could be split: its temporary would die too early.
#include "support/trace.hpp"

static int with_default(int n, const tr::obj &o = tr::obj(1)) { return n + o.get(); }

SB_COROUTINE tr::flow refused(int n)
{
    SB_YIELD(with_default(n) + SB_YIELD(2)); // expected-error {{default argument}}
}

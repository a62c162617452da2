// Default member initialisers with effects, in lists before a suspension: in the outermost list, between designators, and
// beside one that keeps where the object is.
// std: c++20
#include "support/trace.hpp"

struct inner {
    int a;
    int b = tr::op(a + 7);
    const inner *self = this;
};
struct outer {
    inner i;
    int n;
};
struct ordered {
    int a;
    int b = tr::op(a + 7);
    int c;
};

SB_COROUTINE tr::flow keeps()
{
    outer o = {{1}, SB_YIELD(1)}; // expected-error {{default member initialiser}}
    tr::op(o.i.b);
}

SB_COROUTINE tr::flow designated()
{
    ordered p = {.a = 1, .c = SB_YIELD(1)}; // expected-error {{default member initialiser}}
    tr::op(p.b);
}

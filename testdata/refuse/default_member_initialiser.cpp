// A default member initialiser with effects that names another member, in a list before a suspension.
// std: c++14
#include "support/trace.hpp"

struct inner {
    int a;
    int b = tr::op(a + 7);
};
struct outer {
    inner i;
    int n;
};

SB_COROUTINE tr::flow refused()
{
    outer o = {{1}, SB_YIELD(1)}; // expected-error {{default member initialiser}}
    tr::op(o.i.b);
}

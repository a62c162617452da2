// Default member initialisers with effects, in lists before an element that suspends.
// std: c++14
#include "support/trace.hpp"

namespace ns {
static int next(int n) { return tr::op(10 * n); }
struct seen {
    int v;
    seen(int n) : v(tr::op(n)) {}
    int get() const { return v; }
};
struct simple {
    int a;
    int none;
    int b = next(1);
    seen c{next(2)};
    seen d = seen(4);
};
struct outer {
    simple i;
    int n;
    const seen *p = nullptr;
};
} // namespace ns

SB_COROUTINE tr::flow lists(int n)
{
    ns::outer o = {{1}, SB_YIELD(1)};
    tr::op(o.i.b + o.i.c.get() + o.i.none);
    ns::outer q{{}, SB_YIELD(2), &o.i.d};
    SB_YIELD(q.n + q.i.a + q.p->get());
    tr::op(ns::outer{{n, 2, 3}, SB_YIELD(4)}.i.d.get());
    ns::outer list[2] = {{{1}, n}, {{2}, SB_YIELD(5)}};
    SB_YIELD(list[0].i.b + list[1].n);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(3); });
    return tr::finish();
}

// Default member initialisers that cannot be written elsewhere, in inner lists before an element that suspends.
// std: c++14
#include "support/trace.hpp"

#include <memory>

class closed {
    static int hidden() { return tr::op(5); }

public:
    struct open {
        int a;
        int b = hidden();
    };
};

struct inner {
    int a;
    int b = tr::op(a + 7);
    int last() const { return b + a; }
};
struct outer {
    inner i;
    int n;
};
struct deep {
    outer o;
    closed::open c;
    int n;
};
struct bits {
    int a;
    int low : 4;
    int high = tr::op(low + 3);
};
struct with_bits {
    bits b;
    int n;
};

SB_COROUTINE tr::flow lists(int n)
{
    outer o = {{1}, SB_YIELD(1)};
    SB_YIELD(o.i.b + o.n);
    outer suspends{{SB_YIELD(2)}, SB_AWAIT(tr::pause(n))};
    SB_YIELD(suspends.i.last());
    tr::op(outer{{n}, SB_YIELD(3)}.i.b);
    with_bits w = {{n, 2}, SB_YIELD(4)};
    SB_YIELD(w.b.high);
}

SB_COROUTINE tr::flow nested(int n)
{
    deep d = {{{n}, SB_YIELD(1)}, {tr::op(2)}, SB_YIELD(3)};
    SB_YIELD(d.o.i.b + d.c.b);
    deep e{{{n, tr::op(4)}, 5}, {6}, SB_YIELD(6)};
    SB_YIELD(e.c.b + e.o.n);
    outer rows[2] = {{{n}, 1}, {{2}, SB_YIELD(7)}};
    SB_YIELD(rows[0].i.b + rows[1].i.last());
}

SB_COROUTINE tr::flow in_loops(int n)
{
    for (outer o = {{n}, SB_YIELD(0)}; o.n < 2; o = {{o.n}, SB_YIELD(o.n) + 1})
        tr::op(o.i.last());
    std::unique_ptr<outer> made(new outer{{n}, SB_YIELD(8)});
    tr::op(made->i.b + made->n);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(3); });
    tr::exercise("nested", []() -> tr::routine { return nested(3); });
    tr::exercise("in_loops", []() -> tr::routine { return in_loops(1); });
    return tr::finish();
}

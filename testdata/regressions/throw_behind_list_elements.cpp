// A nested list whose objects are made before a suspension, which then throws: g++ 12 destroys the parts of an aggregate
// twice when a later element of the list around it throws.
#include "support/trace.hpp"

struct quiet { // of which only what has not been moved from is seen
    int v;
    explicit quiet(int n) : v(tr::op(n)) {}
    quiet(quiet &&other) noexcept : v(other.v) { other.v = 0; }
    ~quiet()
    {
        if (v)
            tr::say("~%d", v);
    }
};
struct inner {
    int a;
    quiet b, c;
};
struct outer {
    inner i;
    int n;
};

SB_COROUTINE tr::flow lists(int n)
{
    outer o = {{1, quiet(2), quiet(3)}, SB_YIELD(1)};
    SB_YIELD(o.i.b.v + o.n);
    outer two[2] = {{{1, quiet(4), quiet(5)}, n}, {{2, quiet(6), quiet(7)}, SB_YIELD(2)}};
    SB_YIELD(two[1].i.c.v + two[0].n);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(3); });
    return tr::finish();
}

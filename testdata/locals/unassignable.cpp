// Locals with const and reference members: constructible, never assignable.
#include "support/trace.hpp"

SB_COROUTINE tr::flow unassignable()
{
    for (int i = 0; i < 2; ++i) {
        tr::fixed f(i);
        SB_YIELD(f.number);
        tr::fixed g = f;
        tr::obj o(5 + i);
        tr::link l(o, 7);
        SB_YIELD(g.number);
        l.target.set(9);
        SB_YIELD(o);
    }
}

int main()
{
    tr::exercise("unassignable", []() -> tr::routine { return unassignable(); });
    return tr::finish();
}

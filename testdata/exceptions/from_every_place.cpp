// Exceptions from initialisers, conditions, calls, operators, returns and loops.
#include "support/trace.hpp"

static bool bad(int n, int where)
{
    if (n == where)
        throw n;
    return false;
}

SB_COROUTINE tr::flow_of<int> places(int where)
{
    tr::obj a(1);
    bad(1, where);
    SB_YIELD(1);
    bad(2, where);
    const tr::obj &b = tr::make(2);
    int n = bad(3, where) ? 1 : SB_YIELD(2);
    if (bad(4, where))
        SB_YIELD(0);
    while (bad(5, where))
        SB_YIELD(0);
    for (tr::obj c(3); c.get() < 4; bad(7, where), c.add(1)) {
        tr::obj d(4);
        bad(6, where);
        SB_YIELD(3);
    }
    switch (bad(8, where) ? 1 : 0) {
    case 0: {
        tr::obj e(5);
        bad(9, where);
        SB_YIELD(4);
        break;
    }
    case 1: break;
    }
    SB_YIELD(b.get() + n + bad(10, where));
    SB_RETURN(bad(11, where) + n);
}

int main()
{
    tr::exercise("p0", []() -> tr::routine { return places(0); });
    tr::exercise("p1", []() -> tr::routine { return places(1); });
    tr::exercise("p2", []() -> tr::routine { return places(2); });
    tr::exercise("p3", []() -> tr::routine { return places(3); });
    tr::exercise("p4", []() -> tr::routine { return places(4); });
    tr::exercise("p5", []() -> tr::routine { return places(5); });
    tr::exercise("p6", []() -> tr::routine { return places(6); });
    tr::exercise("p7", []() -> tr::routine { return places(7); });
    tr::exercise("p8", []() -> tr::routine { return places(8); });
    tr::exercise("p9", []() -> tr::routine { return places(9); });
    tr::exercise("p10", []() -> tr::routine { return places(10); });
    tr::exercise("p11", []() -> tr::routine { return places(11); });
    return tr::finish();
}

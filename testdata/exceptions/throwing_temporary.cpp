// A temporary whose destructor throws at the end of a full-expression that suspended.
#include "support/trace.hpp"

static int use(const tr::grenade &, int n) { return tr::op(n); }

SB_COROUTINE tr::flow temporaries()
{
    tr::obj a(1);
    SB_YIELD(1);
    tr::say("%d", use(tr::grenade(2), SB_YIELD(2)) + use(tr::grenade(3, false), SB_YIELD(4)));
    SB_YIELD(3);
}

int main()
{
    tr::exercise("temporaries", []() -> tr::routine { return temporaries(); }, {2, 4, 9});
    return tr::finish();
}

// Temporaries that only one branch creates, in a full-expression that suspends later.
#include "support/trace.hpp"

static int pick(const tr::obj &o, int n) { return o.get() + n; }

SB_COROUTINE tr::flow conditional(bool first)
{
    tr::say("%d", (first && tr::make(1)) + SB_YIELD(1));
    tr::say("%d", (first ? tr::make(2).get() : 3) + SB_YIELD(2));
    tr::say("%d", (first || tr::make(4)) + SB_YIELD(3));
    tr::say("%d", pick(first ? tr::make(5) : tr::make(6), SB_YIELD(4)));
    tr::say("%d", (first ? pick(tr::make(7), SB_YIELD(5)) : SB_YIELD(6)) + SB_YIELD(7));
}

int main()
{
    tr::exercise("first", []() -> tr::routine { return conditional(true); });
    tr::exercise("second", []() -> tr::routine { return conditional(false); });
    return tr::finish();
}

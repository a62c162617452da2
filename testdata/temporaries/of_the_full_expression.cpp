// All temporaries of a full-expression that suspends live to its end.
#include "support/trace.hpp"

static int sum(const tr::obj &a, int n) { return a.get() + n; }

SB_COROUTINE tr::flow full()
{
    tr::say("%d", sum(tr::obj(1), SB_YIELD(1)) + sum(tr::obj(2), SB_YIELD(2)));
    int x = tr::make(3).get() + SB_YIELD(3) + tr::make(4).get();
    SB_YIELD(x);
    SB_YIELD(tr::make(tr::make(5).get() + 1).get());
    tr::obj o = tr::make(7) + tr::make(SB_YIELD(8));
    SB_YIELD(o);
}

int main()
{
    tr::exercise("full", []() -> tr::routine { return full(); });
    return tr::finish();
}

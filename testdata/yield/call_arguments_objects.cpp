// Object arguments before and after a suspension, by reference and by move.
#include "support/trace.hpp"

static int by_reference(const tr::obj &a, int n, const tr::obj &b) { return a.get() + n + b.get(); }
static int by_move(tr::obj &&a, int n)
{
    tr::obj taken(std::move(a));
    return taken.get() + n;
}

SB_COROUTINE tr::flow objects()
{
    tr::obj o(1);
    tr::say("%d", by_reference(o, SB_YIELD(1), o));
    tr::say("%d", by_reference(tr::obj(2), SB_YIELD(2), tr::obj(3)));
    tr::say("%d", by_move(tr::obj(4), SB_YIELD(3)));
    tr::say("%d", by_move(std::move(o), SB_YIELD(4)));
    tr::say("%d", by_reference(tr::make(5), SB_YIELD(5) + SB_YIELD(6), o));
    o = tr::obj(6);
    tr::say("%d", by_reference(o + tr::obj(7), SB_YIELD(7), tr::obj(8)));
}

int main()
{
    tr::exercise("objects", []() -> tr::routine { return objects(); });
    return tr::finish();
}

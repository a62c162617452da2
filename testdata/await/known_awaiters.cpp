// The awaiters that the tool knows, made in every way: what makes them is evaluated, once.
#include "support/trace.hpp"

using switchback::suspend_always;
using switchback::suspend_never;

static suspend_always always(int n)
{
    tr::op(n);
    return {};
}
static suspend_never never(int n)
{
    tr::op(n);
    return suspend_never();
}

SB_COROUTINE tr::flow known(int n)
{
    SB_AWAIT(suspend_always());
    SB_AWAIT(suspend_always{});
    SB_AWAIT(always(n));
    SB_AWAIT(suspend_always(always(n + 1)));
    SB_AWAIT(suspend_always{always(n + 2)});
    SB_AWAIT(static_cast<suspend_always>(always(n + 3)));
    SB_AWAIT((tr::op(n + 4), suspend_always()));
    SB_AWAIT(suspend_never());
    SB_AWAIT(suspend_never(never(n + 5)));
    SB_AWAIT(n ? never(n + 6) : suspend_never{});
    suspend_always kept = always(n + 7);
    SB_AWAIT(kept);
    tr::op(n + 8), SB_AWAIT(suspend_always{}), SB_AWAIT(suspend_never{});
}

int main()
{
    tr::exercise("known", []() -> tr::routine { return known(1); });
    return tr::finish();
}

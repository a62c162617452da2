// suspend_always and suspend_never awaited directly.
#include "support/trace.hpp"

SB_COROUTINE tr::flow bare(int n)
{
    tr::obj o(n);
    SB_AWAIT(switchback::suspend_always());
    tr::op(1);
    SB_AWAIT(switchback::suspend_never());
    tr::op(2);
    SB_AWAIT(switchback::suspend_always{});
    switchback::suspend_always kept;
    SB_AWAIT(kept);
    const switchback::suspend_never &never = switchback::suspend_never();
    SB_AWAIT(never);
    SB_YIELD(n);
}

int main()
{
    tr::exercise("bare", []() -> tr::routine { return bare(1); });
    return tr::finish();
}

// Known awaiters that must not be discarded, and are not: they are awaited.
// std: c++17
#include "support/trace.hpp"

[[nodiscard]] static switchback::suspend_always always(int n)
{
    tr::op(n);
    return {};
}
[[nodiscard]] static switchback::suspend_never never(int n)
{
    tr::op(n);
    return {};
}

SB_COROUTINE tr::flow important(int n)
{
    SB_AWAIT(always(n));
    SB_AWAIT(never(n + 1));
    SB_AWAIT(n ? always(n + 2) : switchback::suspend_always());
}

int main()
{
    tr::exercise("important", []() -> tr::routine { return important(1); });
    return tr::finish();
}

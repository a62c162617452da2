// The awaiter is a temporary of the full-expression, next to its operands.
#include "support/trace.hpp"

SB_COROUTINE tr::flow awaiters()
{
    SB_AWAIT(tr::loud(1));
    int a = SB_AWAIT(tr::loud(2)) + SB_AWAIT(tr::loud(3));
    int b = tr::make(4).get() + SB_AWAIT(tr::loud(5)) + tr::make(6).get();
    tr::say("%d %d", a, b);
    SB_AWAIT(tr::loud(SB_AWAIT(tr::loud(7)) + 1));
}

int main()
{
    tr::exercise("awaiters", []() -> tr::routine { return awaiters(); });
    return tr::finish();
}

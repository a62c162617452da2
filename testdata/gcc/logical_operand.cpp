// The right operand of && is not evaluated when the left one is false: it does not suspend.
#include "support/trace.hpp"

SB_COROUTINE tr::flow counts(int n)
{
    for (int i = 0; i < n && SB_YIELD(i); ++i)
        tr::say("turn %d", i);
}

int main()
{
    tr::exercise("counts", []() -> tr::routine { return counts(2); });
    return tr::finish();
}

// Scalar parameters are variables of the body like any other.
#include "support/trace.hpp"

SB_COROUTINE tr::flow down(int n, unsigned step, bool loud)
{
    while (n > 0) {
        if (loud)
            tr::op(n);
        SB_YIELD(n);
        n -= static_cast<int>(step);
        loud = !loud;
    }
    SB_YIELD(n);
}

int main()
{
    tr::exercise("down", []() -> tr::routine { return down(5, 2, true); });
    tr::exercise("down by one", []() -> tr::routine { return down(2, 1, false); });
    return tr::finish();
}

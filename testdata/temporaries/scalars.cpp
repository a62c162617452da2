// Temporaries of scalar type bound to references across a suspension.
#include "support/trace.hpp"

static int plus(const int &a, const int &b, int &&c)
{
    c += 1;
    return a + b + c;
}

SB_COROUTINE tr::flow scalars()
{
    int x = 1;
    tr::say("%d", plus(x, SB_YIELD(1), 3));
    tr::say("%d", plus(x + 1, SB_YIELD(2), x + 2));
    tr::say("%d", plus(tr::op(4), x, SB_YIELD(3)));
    tr::say("%d", plus(static_cast<int>(2.5), SB_YIELD(4), SB_YIELD(5)));
}

int main()
{
    tr::exercise("scalars", []() -> tr::routine { return scalars(); });
    return tr::finish();
}

// The comma operator around suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow commas()
{
    int a = (tr::op(1), SB_YIELD(1));
    int b = (SB_YIELD(2), tr::op(2));
    int c = (SB_YIELD(3), SB_YIELD(4), 5);
    tr::op(6), SB_YIELD(5), tr::op(7);
    int d = (static_cast<void>(tr::make(8)), SB_YIELD(6));
    tr::say("%d %d %d %d", a, b, c, d);
    for (int i = 0, j = 0; i < 2; SB_YIELD(7), ++i, j += SB_YIELD(8))
        tr::op(i + j);
}

int main()
{
    tr::exercise("commas", []() -> tr::routine { return commas(); }, {12, 4, 20});
    return tr::finish();
}

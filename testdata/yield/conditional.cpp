// ?: suspends in the condition and in the chosen arm only.
#include "support/trace.hpp"

SB_COROUTINE tr::flow conditional(bool first)
{
    int a = first ? SB_YIELD(1) : SB_YIELD(2);
    int b = SB_YIELD(3) > 100 ? tr::op(4) : tr::op(5);
    int c = first ? 6 : SB_YIELD(7);
    int d = first ? SB_YIELD(8) : tr::op(9);
    int x = 10, y = 20;
    (first ? x : y) = SB_YIELD(10);
    int &r = SB_YIELD(11) > 1000 ? x : y;
    r += 1;
    int e = first ? (SB_YIELD(12), 1) : (SB_YIELD(13), SB_YIELD(14));
    tr::say("%d %d %d %d %d %d %d", a, b, c, d, e, x, y);
    first ? SB_YIELD(15) : tr::op(16);
    int f = !first ? 1 : SB_YIELD(17) > 0 ? SB_YIELD(18) : 2;
    tr::say("%d", f);
}

int main()
{
    tr::exercise("first", []() -> tr::routine { return conditional(true); }, {12, 12, 20});
    tr::exercise("second", []() -> tr::routine { return conditional(false); }, {12, 12, 20});
    return tr::finish();
}

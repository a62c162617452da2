// Yields as operands of arithmetic, comparison and bit operators; operands before them are kept.
#include "support/trace.hpp"

SB_COROUTINE tr::flow operands(int n)
{
    int a = n + SB_YIELD(1);
    int b = SB_YIELD(2) - n;
    int c = SB_YIELD(3) * 1000 + SB_YIELD(4);
    int d = tr::op(5) + SB_YIELD(5);
    int e = SB_YIELD(6) - tr::op(6);
    int f = tr::op(7) * 100 + tr::op(8) + SB_YIELD(7);
    bool g = SB_YIELD(8) < SB_YIELD(9);
    int h = -SB_YIELD(10);
    bool i = !SB_YIELD(11);
    int j = ~SB_YIELD(12) & 0xff;
    int k = (SB_YIELD(13) << 1) | 1;
    tr::say("%d %d %d %d %d %d %d %d %d %d %d", a, b, c, d, e, f, g, h, i, j, k);
}

int main()
{
    tr::exercise("operands", []() -> tr::routine { return operands(7); }, {16, 4, 10});
    return tr::finish();
}

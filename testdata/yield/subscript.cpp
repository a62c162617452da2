// Subscripts that suspend, on either side.
#include "support/trace.hpp"

SB_COROUTINE tr::flow subscripts()
{
    int cells[3] = {1, 2, 3};
    int grid[2][2] = {{10, 20}, {30, 40}};
    int a = cells[SB_YIELD(1) - 99];
    int b = grid[SB_YIELD(2) - 101][SB_YIELD(3) - 102];
    int *p = cells;
    int c = *(p + SB_YIELD(4) - 103);
    int d = (SB_YIELD(5) - 103)[cells];
    cells[SB_YIELD(6) - 105] = 50;
    ++cells[SB_YIELD(7) - 105];
    tr::say("%d %d %d %d %d %d", a, b, c, d, cells[0], cells[1]);
    int e = cells[0] + cells[SB_YIELD(8) - 106] + cells[2];
    tr::say("%d", e);
}

int main()
{
    tr::exercise("subscripts", []() -> tr::routine { return subscripts(); });
    return tr::finish();
}

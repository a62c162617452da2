// The right side of an assignment that suspends is evaluated before the left one.
#include "support/trace.hpp"

static int cells[4];

static int &cell(int n) { return cells[tr::op(n)]; }
static void change(int &i, int to) { i = to; }

SB_COROUTINE tr::flow order()
{
    cell(1) = SB_YIELD(1);
    SB_YIELD(cells[1]);
    int i = 0;
    cells[i] = (change(i, 2), SB_YIELD(i) - 50);
    tr::say("%d %d", cells[0], cells[2]);
    cell(3) += SB_YIELD(3);
    SB_YIELD(cells[3]);
    cells[3] = 0;
}

int main()
{
    tr::exercise("order", []() -> tr::routine { return order(); });
    return tr::finish();
}

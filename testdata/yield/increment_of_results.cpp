// Increments and decrements around suspensions: each side effect once.
#include "support/trace.hpp"

static int up(int &i) { return ++i; }

SB_COROUTINE tr::flow effects()
{
    int i = 0;
    SB_YIELD(i++);
    SB_YIELD(++i);
    int a = i++ + SB_YIELD(1);
    int b = SB_YIELD(2) + i--;
    int cells[4] = {0, 0, 0, 0};
    int *p = cells;
    *p++ = 5;
    *p++ = SB_YIELD(3);
    tr::say("%d %d %d %d %d %d", i, a, b, cells[0], cells[1], static_cast<int>(p - cells));
    int c = up(i) + SB_YIELD(i) + up(i);
    tr::say("%d", c);
}

int main()
{
    tr::exercise("effects", []() -> tr::routine { return effects(); });
    return tr::finish();
}

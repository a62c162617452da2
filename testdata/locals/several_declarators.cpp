// Several declarators in one declaration, of different kinds.
#include "support/trace.hpp"

SB_COROUTINE tr::flow several()
{
    int a = 1, *p = &a, &r = a, cells[2] = {3, 4}, (*pc)[2] = &cells;
    SB_YIELD(a + *p + r);
    *p = 5;
    tr::obj x(1), y = 2, z{x + y};
    SB_YIELD(z);
    const tr::obj &lasting = tr::make(8), &same = x;
    SB_YIELD(lasting);
    SB_YIELD(same);
    int b = SB_YIELD(a), c = b + 1, d = SB_YIELD(c);
    tr::say("%d %d %d %d", b, c, d, (*pc)[1]);
}

int main()
{
    tr::exercise("several", []() -> tr::routine { return several(); });
    return tr::finish();
}

// The value of a yield assigned, to scalars, elements, members and objects.
#include "support/trace.hpp"

struct place {
    int x;
    int cells[2];
};

SB_COROUTINE tr::flow assigns()
{
    int x = 0;
    x = SB_YIELD(1);
    SB_YIELD(x);
    int y = 0;
    x = y = SB_YIELD(2);
    SB_YIELD(x + y);
    place p = {0, {0, 0}};
    p.x = SB_YIELD(3);
    p.cells[1] = SB_YIELD(4);
    place *q = &p;
    q->cells[0] = SB_YIELD(5) + 1;
    SB_YIELD(p.x + p.cells[0] + p.cells[1]);
    tr::obj o(1);
    o = SB_YIELD(6);
    SB_YIELD(o);
    *q->cells = SB_YIELD(7);
    SB_YIELD(p.cells[0]);
}

int main()
{
    tr::exercise("assigns", []() -> tr::routine { return assigns(); }, {14, 14, 10});
    return tr::finish();
}

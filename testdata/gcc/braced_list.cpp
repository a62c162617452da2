// The elements of a braced list are evaluated from left to right, each with its suspension.
#include "support/trace.hpp"

struct point {
    int x;
    int y;
};

SB_COROUTINE tr::flow in_order()
{
    point p{SB_YIELD(1), SB_YIELD(2)};
    tr::say("%d %d", p.x, p.y);
}

int main()
{
    tr::exercise("in_order", []() -> tr::routine { return in_order(); });
    return tr::finish();
}

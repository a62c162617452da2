// The right operand of an assignment is evaluated, with its suspension, before the left one.
// std: c++17
#include "support/trace.hpp"

SB_COROUTINE tr::flow in_order()
{
    int cells[200] = {};
    cells[SB_YIELD(1)] = SB_YIELD(2);
    tr::say("%d", cells[102]);
}

int main()
{
    tr::exercise("in_order", []() -> tr::routine { return in_order(); });
    return tr::finish();
}

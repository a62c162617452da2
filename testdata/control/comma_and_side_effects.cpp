// Conditions with side effects next to suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow effects()
{
    int i = 0;
    while (tr::op(i), i++ < 2)
        SB_YIELD(i);
    for (int j = 0; tr::op(10 + j), j < 2; tr::op(20 + j), ++j)
        SB_YIELD(j);
    if (tr::op(30), SB_YIELD(31) > 0)
        tr::op(32);
}

int main()
{
    tr::exercise("effects", []() -> tr::routine { return effects(); });
    return tr::finish();
}

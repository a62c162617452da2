// Yields in the conditions of if, while, do, for and switch.
#include "support/trace.hpp"

SB_COROUTINE tr::flow conditions()
{
    if (SB_YIELD(1))
        tr::op(1);
    if (!SB_YIELD(2))
        tr::op(2);
    else
        tr::op(3);
    int n = 0;
    while (SB_YIELD(3) + n < 106)
        ++n;
    do
        --n;
    while (SB_YIELD(4) < 107 && n > -10);
    for (n = 0; n < SB_YIELD(5) - 105; ++n)
        tr::op(n);
    switch (SB_YIELD(6) & 1) {
    case 0: SB_YIELD("even"); break;
    default: SB_YIELD("odd"); break;
    }
}

int main()
{
    tr::exercise("conditions", []() -> tr::routine { return conditions(); }, {16, 16, 10});
    return tr::finish();
}

// Temporaries of a condition that suspends die before the body runs.
#include "support/trace.hpp"

SB_COROUTINE tr::flow conditions()
{
    if (tr::make(1).get() + SB_YIELD(1) > 0)
        tr::op(1);
    int n = 0;
    while (tr::make(n).get() + SB_YIELD(n) < 106)
        tr::op(++n);
    switch (tr::make(2).get() + SB_YIELD(2) * 0) {
    case 2: tr::op(22); break;
    }
    do
        tr::op(3);
    while (tr::make(3).get() + SB_YIELD(3) < 0);
}

int main()
{
    tr::exercise("conditions", []() -> tr::routine { return conditions(); });
    return tr::finish();
}

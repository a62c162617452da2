// Variables in conditions across suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow conditions(int n)
{
    if (tr::obj o = tr::make(n))
        SB_YIELD(o);
    else
        SB_YIELD(-o.get());
    while (tr::obj o = tr::make(n--)) {
        SB_YIELD(o);
        if (n == 0)
            continue;
        SB_YIELD(10 * n);
    }
    switch (int k = SB_YIELD(50)) {
    case 0: break;
    default: SB_YIELD(k); break;
    }
    for (int k = 2; k; --k)
        SB_YIELD(k);
    if (int k = SB_YIELD(60))
        SB_YIELD(k);
}

int main()
{
    tr::exercise("two", []() -> tr::routine { return conditions(2); });
    tr::exercise("zero", []() -> tr::routine { return conditions(0); });
    return tr::finish();
}

// do-while with suspensions in the body and the condition; continue goes to the condition.
#include "support/trace.hpp"

SB_COROUTINE tr::flow once_at_least(int n)
{
    do {
        tr::obj o(n);
        SB_YIELD(o);
    } while (--n > 0);
    int i = 0;
    do {
        ++i;
        tr::obj o(i);
        if (i == 2)
            continue;
        SB_YIELD(i);
    } while (SB_YIELD(20 + i) < 104);
    do
        SB_YIELD(n);
    while (false);
}

int main()
{
    tr::exercise("once_at_least", []() -> tr::routine { return once_at_least(2); });
    tr::exercise("zero", []() -> tr::routine { return once_at_least(0); });
    return tr::finish();
}

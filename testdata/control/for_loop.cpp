// for with the usual parts and a suspension in the body.
#include "support/trace.hpp"

SB_COROUTINE tr::flow counts(int n)
{
    for (int i = 0; i < n; ++i) {
        SB_YIELD(i);
    }
    for (int i = n; i > 0; i -= 2)
        SB_YIELD(i);
    int i = 0;
    for (i = 5; i < 7; i++)
        SB_YIELD(i);
    SB_YIELD(i);
}

int main()
{
    tr::exercise("counts", []() -> tr::routine { return counts(3); });
    tr::exercise("none", []() -> tr::routine { return counts(0); });
    return tr::finish();
}

// volatile locals, and counters that only change between suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow volatiles(int n)
{
    volatile int v = n;
    const volatile int cv = n + 1;
    unsigned turns = 0;
    int last = 0;
    while (v > 0) {
        v = v - 1;
        ++turns;
        last = last * 2 + 1;
        SB_YIELD(v);
        turns += 10;
    }
    SB_YIELD(static_cast<int>(turns));
    SB_YIELD(last + cv);
}

int main()
{
    tr::exercise("volatiles", []() -> tr::routine { return volatiles(3); });
    return tr::finish();
}

// A volatile local whose value is discarded is read; no compiler warns of it.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow discarded(volatile int parameter)
{
    volatile int state(parameter);
    static_cast<void>(state);
    static_cast<void>(parameter);
    state += SB_YIELD(state);
    static_cast<void>(state);
    if (volatile int inner{state}) {
        static_cast<void>(inner);
        const volatile int &reference = inner;
        tr::say("%d %d", SB_YIELD(inner), reference);
        volatile int *pointer = &inner;
        *pointer = 4;
        ++inner;
        tr::say("%d", inner);
    }
    SB_RETURN();
}

int main()
{
    tr::exercise("discarded", []() -> tr::routine { return discarded(3); });
    return tr::finish();
}

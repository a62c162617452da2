// Saved closures that use static variables of the function which no pointer in front of the machine can lead to.
#include "support/trace.hpp"

static int next()
{
    static int calls = 0;
    return ++calls;
}

SB_COROUTINE tr::flow of_each_thread()
{
    static thread_local int first = next();
    auto count = [] { return first += 1; }; // expected-error {{'first' without capturing}}
    SB_YIELD(count());
    SB_YIELD(count());
}

SB_COROUTINE tr::flow jumped_over(int n)
{
    if (n == 1)
        goto behind;
    static int second = next();
behind:
    auto count = [] { return second += 1; }; // expected-error {{'second' without capturing}}
    SB_YIELD(count());
    SB_YIELD(count());
}

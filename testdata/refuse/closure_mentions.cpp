// A saved closure that uses a static variable of the function whose initialisation can be seen.
#include "support/trace.hpp"

static int next()
{
    static int calls = 0;
    return ++calls;
}

SB_COROUTINE tr::flow refused()
{
    static int first = next();
    auto count = [] { return first += 1; }; // expected-error {{'first' without capturing}}
    SB_YIELD(count());
    SB_YIELD(count());
}

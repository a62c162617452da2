// #if, #ifdef, #else and #define inside a body.
#include "support/trace.hpp"

#define FEATURE 1

SB_COROUTINE tr::flow conditional(int n)
{
#if FEATURE
    tr::obj o(n);
    SB_YIELD(o);
#else
    this is not C++ at all SB_YIELD(
#endif
#ifdef NO_SUCH_MACRO
    SB_YIELD(-1);
#endif
#define STEP(x) ((x) + 1)
    SB_YIELD(STEP(n));
#undef STEP
#define STEP(x) ((x) + 100)
    if (n)
#if FEATURE > 5
        SB_YIELD(5);
#elif FEATURE == 1
        SB_YIELD(STEP(n));
#endif
}

int main()
{
    tr::exercise("conditional", []() -> tr::routine { return conditional(1); });
    return tr::finish();
}

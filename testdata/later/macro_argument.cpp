// The macros as arguments of the user's macros.
#include "support/trace.hpp"

#define SAME(x) (x)
#define TWICE(x) ((x) + (x))
#define STATEMENT(...) \
    do { \
        __VA_ARGS__; \
    } while (false)

SB_COROUTINE tr::flow arguments(int n)
{
    int a = SAME(SB_YIELD(n));
    STATEMENT(SB_YIELD(a));
    int b = TWICE(SB_YIELD(2));
    SB_YIELD(b);
}

int main()
{
    tr::exercise("arguments", []() -> tr::routine { return arguments(1); });
    return tr::finish();
}

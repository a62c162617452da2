// The macros as arguments of the user's macros.
#include "support/trace.hpp"

#define SAME(x) (x)
#define TWICE(x) ((x) + (x))
#define STATEMENT(...) \
    do { \
        __VA_ARGS__; \
    } while (false)
#define BARE_TWICE(x) x + x
#define ADD(a, b) a + b
#define SWAPPED(a, b) b - a
#define OPS(x) tr::op(x) + tr::op(x)
#define WITH_NAME(x) x + static_cast<int>(sizeof(#x))
#define OBJECT(x) tr::obj{x}

SB_COROUTINE tr::flow arguments(int n)
{
    int a = SAME(SB_YIELD(n));
    STATEMENT(SB_YIELD(a));
    int b = TWICE(SB_YIELD(2));
    SB_YIELD(b);
}

SB_COROUTINE tr::flow operands(int n)
{
    int b = BARE_TWICE(SB_YIELD(n));
    int c = ADD(SB_YIELD(b), n) * ADD(n, SB_YIELD(1));
    int d = SWAPPED(SB_YIELD(2), tr::op(SB_YIELD(3)));
    SB_YIELD(c + d);
    SB_YIELD(OPS(SB_YIELD(4)));
    SB_YIELD(WITH_NAME(SB_YIELD(5)));
    SB_YIELD(OBJECT(SB_YIELD(6)));
}

int main()
{
    tr::exercise("arguments", []() -> tr::routine { return arguments(1); });
    tr::exercise("operands", []() -> tr::routine { return operands(1); });
    return tr::finish();
}

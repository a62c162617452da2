// cv-qualified parameters and pointers keep their qualifiers.
#include "support/trace.hpp"

static const char *which(int *) { return "int *"; }
static const char *which(const int *) { return "const int *"; }
static const char *which(volatile int *) { return "volatile int *"; }
static const char *which(const volatile int *) { return "const volatile int *"; }

SB_COROUTINE tr::flow qualified(int a, const int b, volatile int c, const volatile int d)
{
    SB_YIELD(which(&a));
    SB_YIELD(which(&b));
    SB_YIELD(which(&c));
    SB_YIELD(which(&d));
    c = c + 1;
    SB_YIELD(c);
}

int main()
{
    tr::exercise("qualified", []() -> tr::routine { return qualified(1, 2, 3, 4); });
    return tr::finish();
}

// A function pointer, a function reference and a function type as parameters.
#include "support/trace.hpp"

static int twice(int n) { return tr::op(2 * n); }
static int thrice(int n) { return tr::op(3 * n); }

SB_COROUTINE tr::flow apply(int (*f)(int), int (&g)(int), int h(int), int n)
{
    SB_YIELD(f(n));
    SB_YIELD(g(n));
    f = h;
    SB_YIELD(f(n));
}

int main()
{
    tr::exercise("apply", []() -> tr::routine { return apply(twice, thrice, thrice, 4); });
    return tr::finish();
}

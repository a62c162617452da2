// Yields among the arguments of a call: arguments before them are kept with their categories.
#include "support/trace.hpp"

static int sum(int a, int b, int c)
{
    tr::op(a);
    return a + b + c;
}

static int refs(int &a, const int &b, int c)
{
    a += 1;
    return a + b + c;
}

static void pointer(const int *p, int n) { tr::say("%d %d", *p, n); }

SB_COROUTINE tr::flow arguments()
{
    int n = 5;
    int a = sum(1, SB_YIELD(1), 2);
    int b = sum(n, n + 1, SB_YIELD(2));
    int c = sum(SB_YIELD(3), SB_YIELD(4), SB_YIELD(5));
    int d = sum(tr::op(20), SB_YIELD(6), tr::op(30));
    int e = refs(n, n, SB_YIELD(n));
    pointer(&n, SB_YIELD(7));
    int f = refs(n, tr::op(40), SB_YIELD(8));
    tr::say("%d %d %d %d %d %d %d", n, a, b, c, d, e, f);
}

int main()
{
    tr::exercise("arguments", []() -> tr::routine { return arguments(); });
    return tr::finish();
}

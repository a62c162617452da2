// Saved closures that use constants, static variables and local types without capturing anything.
#include "support/trace.hpp"

struct unit {
    int n;
};

SB_COROUTINE tr::flow uncaptured(int n)
{
    static int calls = 0;
    const int step = 3;
    constexpr int wide = 2 * step;
    {
        struct unit {
            int a, b;
        };
        auto makes = [](int k) { return unit{k, wide}.b + k; };
        auto count = [] { return ++calls * 0; };
        auto next = [](int k) { return k + step; };
        auto outer = [n] { return step + n; };
        SB_YIELD(count() + makes(1));
        SB_YIELD(next(1) + outer());
        SB_YIELD(makes(n) + count());
    }
    unit u = {step};
    SB_YIELD(u.n);
    SB_YIELD(u.n + wide);
}

int main()
{
    tr::exercise("uncaptured", []() -> tr::routine { return uncaptured(1); });
    return tr::finish();
}

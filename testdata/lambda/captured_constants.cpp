// Constants that lambdas capture by name, used across suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow captures()
{
    constexpr int step = 3;
    SB_YIELD(step);
    int n = 4;
    {
        constexpr int wide = 5;
        tr::op(1);
        auto some = [&n, step, wide](int k) { int cells[wide] = {k, n, step}; return cells[1] + cells[2]; };
        auto last = [step, &n](int k) mutable { return k + (n += step); };
        SB_YIELD(2);
        tr::say("%d %d", [n, &wide] { return n + wide; }(), [step] { return step; }());
        tr::say("%d", some(1) + last(2));
    }
    {
        auto by_reference = [&step](int k) { return k * step; };
        auto by_copy = [step](int k) { return k * step; };
        tr::say("%d", by_reference(2) + by_copy(3));
    }
}

int main()
{
    tr::exercise("captures", []() -> tr::routine { return captures(); });
    return tr::finish();
}

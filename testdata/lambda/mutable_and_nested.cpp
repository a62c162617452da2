// mutable lambdas and lambdas in lambdas that reach saved locals.
#include "support/trace.hpp"

SB_COROUTINE tr::flow nested()
{
    int total = 0;
    int cells[3] = {1, 2, 3};
    SB_YIELD(total);
    {
        int start = 10;
        auto next = [start]() mutable { return start++; };
        total += next();
        total += next();
        tr::say("%d %d", total, start);
        auto outer = [&total, &cells](int n) {
            auto inner = [&](int k) {
                for (int &x : cells)
                    x += k;
                total += cells[0];
            };
            inner(n);
            inner(n + 1);
        };
        outer(1);
    }
    SB_YIELD(total);
    SB_YIELD(cells[2]);
}

int main()
{
    tr::exercise("nested", []() -> tr::routine { return nested(); });
    return tr::finish();
}

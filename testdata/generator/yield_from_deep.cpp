// A chain of yield* 100000 deep: a step costs the same as ever, the stack does not grow, an early end neither.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> down(int n)
{
    SB_YIELD(n);
    if (n > 0)
        SB_YIELD_FROM(down(n - 1));
    SB_YIELD(-n);
}

SB_COROUTINE switchback::generator<int> bottom(int n, int many)
{
    if (n > 0) {
        SB_YIELD_FROM(bottom(n - 1, many));
    } else {
        for (int i = 0; i < many; ++i)
            SB_YIELD(i);
    }
}

int main()
{
    const int depth = 100000;
    long long sum = 0;
    int count = 0;
    for (int i : down(depth)) {
        sum += i;
        ++count;
    }
    std::cout << count << ' ' << sum << '\n';

    // Quadratic if a step walked the chain.
    sum = 0;
    for (int i : bottom(depth, 300000))
        sum += i;
    std::cout << sum << '\n';

    int last = 0;
    for (int i : down(depth)) {
        last = i;
        if (i == 0)
            break;
    }
    std::cout << last << '\n';
    auto it = bottom(depth, 1);
    steps::show(it.next());
    steps::show(it.return_());

    auto thrown = bottom(2000, 1);
    steps::show(thrown.next());
    steps::attempt([&] { thrown.throw_(42); });
    steps::show(thrown.next());
}

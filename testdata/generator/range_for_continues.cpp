// A generator is its own iterable: a range-for goes on from where next() left it, and loops may share one.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> numbers(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
}

int main()
{
    auto it = numbers(6);
    steps::show(it.next());
    for (int i : it) {
        std::cout << "loop " << i << '\n';
        if (i == 2)
            steps::show(it.next());
    }
    steps::show(it.next());
    for (int i : it)
        std::cout << "never " << i << '\n';
    for (int i : numbers(0))
        std::cout << "never " << i << '\n';
    for (auto &&i : numbers(2))
        for (const auto &j : numbers(2))
            std::cout << i << ' ' << j << '\n';
}

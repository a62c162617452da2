// Generators that consume generators, passed by value: map, filter, take, zip.
#include "support/steps.hpp"

typedef switchback::generator<int> ints;

SB_COROUTINE ints naturals()
{
    steps::noisy n("naturals");
    for (int i = 0;; ++i)
        SB_YIELD(i);
}

template <class F>
SB_COROUTINE ints map(ints in, F f)
{
    for (int i : in)
        SB_YIELD(f(i));
}

template <class F>
SB_COROUTINE ints filter(ints in, F f)
{
    for (int i : in)
        if (f(i))
            SB_YIELD(i);
}

SB_COROUTINE ints take(ints in, int n)
{
    steps::noisy local("take");
    if (n > 0)
        for (int i : in) {
            SB_YIELD(i);
            if (--n == 0)
                break;
        }
}

SB_COROUTINE ints alternate(ints a, ints b)
{
    for (;;) {
        auto x = a.next();
        auto y = b.next();
        if (x.done || y.done)
            break;
        SB_YIELD(x.value);
        SB_YIELD(y.value);
    }
}

struct square {
    int operator()(int i) const { return i * i; }
};
struct even {
    bool operator()(int i) const { return i % 2 == 0; }
};

int main()
{
    for (int i : take(filter(map(naturals(), square()), even()), 4))
        std::cout << i << '\n';
    for (int i : alternate(take(naturals(), 3), map(naturals(), square())))
        std::cout << i << '\n';
    for (int i : take(naturals(), 0))
        std::cout << i << '\n';
    return steps::finish();
}

// Commas of template arguments, braces and calls inside the macros.
#include "support/trace.hpp"
#include <utility>

template <class A, class B> static int both(A a, B b) { return static_cast<int>(a) * 10 + static_cast<int>(b); }

struct two {
    int a, b;
    int sum() const { return a + b; }
};

SB_COROUTINE tr::flow_of<int> commas(int n)
{
    SB_YIELD(both<int, long>(1, 2L));
    SB_YIELD(two{n, 3}.sum());
    SB_YIELD(std::pair<int, int>(4, 5).second);
    int a = SB_AWAIT(tr::maybe(true, 6));
    SB_YIELD([](int x, int y) { return x - y; }(a, 1));
    SB_RETURN(both<int, int>(7, 8));
}

int main()
{
    tr::exercise("commas", []() -> tr::routine { return commas(1); });
    return tr::finish();
}

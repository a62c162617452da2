// Closures and objects of local types that are arguments by value, before a suspension in another argument.
#include "support/trace.hpp"

template <class F> static int call(F f, int n) { return f(n) + n; }
template <class T> static int sum(T t, int n) { return t.a + t.b + n; }

SB_COROUTINE static tr::flow passed(int n)
{
    struct pair_of {
        int a, b;
    };
    int k = 7;
    tr::say("%d", call([k](int m) { return k * m; }, SB_YIELD(1)));
    tr::say("%d", call([&](int m) { return k += m; }, SB_YIELD(2)));
    tr::say("%d", call([](int m) { return m; }, SB_YIELD(3)) + k);
    tr::say("%d", sum(pair_of{n, k}, SB_YIELD(4)));
    tr::say("%d", sum(n ? pair_of{n, SB_YIELD(5)} : pair_of{k, n}, SB_YIELD(6)));
    SB_RETURN();
}

int main()
{
    tr::exercise("passed", []() -> tr::routine { return passed(0); });
    tr::exercise("passed", []() -> tr::routine { return passed(1); });
    return tr::finish();
}

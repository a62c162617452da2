// A lambda with captures as an argument of a call that also suspends.
#include "support/trace.hpp"

template <class F> static int call(const F &f, int n) { return f(n); }
template <class F> static tr::pause wrap(F f) { return tr::pause(f()); }

SB_COROUTINE tr::flow lambdas(int k)
{
    tr::obj o(1);
    tr::say("%d", call([&](int n) { return n + o.get() + k; }, SB_YIELD(1)));
    int r = SB_AWAIT(wrap([&, k]() { return o.get() + k; }));
    SB_YIELD(r);
    r = SB_AWAIT(wrap([&k]() { return ++k; })) + k;
    SB_YIELD(r);
}

int main()
{
    tr::exercise("lambdas", []() -> tr::routine { return lambdas(10); });
    return tr::finish();
}

// Init-captures whose initialisers suspend.
// std: c++14
#include "support/trace.hpp"

template <class F> static int call(const F &f, int n = 0)
{
    return f() + n;
}

SB_COROUTINE tr::flow captures(int n)
{
    tr::say("%d", [k = SB_YIELD(1)] { return k; }());
    tr::say("%d", call([&n, k = SB_AWAIT(tr::pause(2)), m = tr::obj(3)] { return n + k + m.get(); }, 1));
    tr::say("%d", [j = tr::op(4), k{SB_YIELD(5)}, p = tr::obj(SB_YIELD(6)), o = tr::obj(4)]() mutable {
        o.set(k);
        return o.get() + p.get() + j;
    }());
    int m = n;
    tr::say("%d", call([m, &n, k = SB_YIELD(++m)] { return m + n + k; }, m));
    auto here = [k = SB_AWAIT(tr::loud(7))] { return k; };
    SB_YIELD(here());
    tr::obj o(9);
    auto copies = [n, &alias = n, k = SB_YIELD(n), o, p = tr::obj(10)](int m) { return n + o.get() + alias + k + m; };
    n = 7;
    o.set(8);
    SB_YIELD(copies(1));
    SB_YIELD(copies(2));
}

int main()
{
    tr::exercise("captures", []() -> tr::routine { return captures(1); });
    return tr::finish();
}

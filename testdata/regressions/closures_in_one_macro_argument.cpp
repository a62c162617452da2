// Clang prints the types of all lambdas alike that stand in one argument of a macro: each was taken for the last of them.
#include "support/trace.hpp"

template <class F, class G> struct both {
    F first;
    G second;
};
template <class F, class G> both<F, G> make_both(const F &first, const G &second)
{
    return {first, second};
}

template <class F, class G> int run(const both<F, G> &functions, int n)
{
    return 100 * functions.first(n) + functions.second(n);
}

SB_COROUTINE static tr::flow closures(int n)
{
    tr::obj kept(3);
    tr::say("%d", SB_YIELD(run(make_both([](int k) { return k + 1; }, [](int k) { return k + 2; }), SB_YIELD(1))));
    tr::say("%d", run(make_both([n](int k) { return k + n; }, [&kept](int k) { return k + kept.get(); }), SB_YIELD(2)));
    tr::say("%d", SB_YIELD(make_both([n](int k) { return k - n; }, [kept](int k) { return k - kept.get(); }).first(SB_YIELD(3))));
    tr::say("%d", SB_YIELD(make_both([n](int k) { return k * n; }, [kept](int k) { return k * kept.get(); }).second(SB_YIELD(4))));
    SB_RETURN();
}

int main()
{
    tr::exercise("closures", []() -> tr::routine { return closures(2); });
    return tr::finish();
}

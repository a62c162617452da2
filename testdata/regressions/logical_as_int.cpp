// The value of &&, || and ?: has a type of its own, also where it is converted.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow logical(int n)
{
    int first = SB_YIELD(1) && SB_YIELD(2);
    tr::say("%d", first);
    tr::say("%d", SB_YIELD(3) || SB_YIELD(4));
    double d = SB_YIELD(5) && SB_YIELD(6);
    tr::say("%d", d == 1);
    tr::say("%d", tr::make(n < 2 && SB_YIELD(7)).get());
    SB_YIELD(SB_YIELD(8) && SB_YIELD(9));
    SB_RETURN();
}

SB_COROUTINE static tr::flow conditional(int n)
{
    unsigned u = 7;
    double half = 0.5;
    long long wide = n ? SB_YIELD(1) - 1000 : u;
    tr::say("%d", wide == static_cast<long long>(static_cast<unsigned>(-899)));
    bool truth = n ? SB_YIELD(2) * 0.001 : 0;
    tr::say("%d", truth);
    int cut = n ? SB_YIELD(3) * 0.5 : half;
    tr::say("%d %d", cut, (n ? 'a' : SB_YIELD(4)) + 1);
    SB_RETURN();
}

int main()
{
    tr::exercise("logical", []() -> tr::routine { return logical(1); });
    tr::exercise("conditional", []() -> tr::routine { return conditional(0); });
    tr::exercise("conditional", []() -> tr::routine { return conditional(1); });
    return tr::finish();
}

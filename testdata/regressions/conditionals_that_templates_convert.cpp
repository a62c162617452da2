// Found by the fuzzer: a conditional of a known type initialises a variable of a type that is an argument; what its arms
// make lives until that is constructed.
#include "support/trace.hpp"

inline int mix(tr::obj &&o, int n)
{
    tr::say("mix with temporary %d %d", o.get(), n);
    return o.get() + n;
}

template <class T> SB_COROUTINE tr::flow converted(int n)
{
    T direct((tr::no(1) ? SB_YIELD(tr::obj(1)) : mix(tr::obj(n), 1)));
    static_cast<void>(direct);
    T copied = tr::yes(1) ? mix(tr::obj(n), 2) : SB_YIELD(tr::obj(2));
    T listed{tr::yes(1) ? mix(tr::obj(n), 3) : SB_YIELD(tr::obj(3))};
    SB_YIELD(tr::value_of(copied) + tr::value_of(listed));
}

int main()
{
    tr::exercise("converted", []() -> tr::routine { return converted<tr::obj>(4); });
    tr::exercise("converted int", []() -> tr::routine { return converted<int>(5); });
    return tr::finish();
}

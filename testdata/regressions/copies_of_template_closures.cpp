// Found by the fuzzer: what a lambda coroutine in a template has copied is const, in the type of what is kept of it, too.
// std: c++14
#include "support/trace.hpp"

template <class F> struct running {
    static F *make;
};
template <class F> F *running<F>::make;
template <class F> static void runs(const char *name, F make)
{
    running<F>::make = &make;
    tr::exercise(name, []() -> tr::routine { return (*running<F>::make)(); });
}

static void generic()
{
    tr::obj held(8), named(9);
    auto closure = [=, &named](auto t) SB_COROUTINE -> tr::flow {
        SB_YIELD((held + tr::make(tr::value_of(t))));
        SB_YIELD((named + tr::make(SB_YIELD(1))));
    };
    runs("generic", [&]() -> tr::routine { return closure(5); });
    runs("generic of an object", [&]() -> tr::routine { return closure(held); });
}

template <class T> static void by_name()
{
    tr::obj held(8);
    auto closure = [held](T n) SB_COROUTINE -> tr::flow {
        if (held == tr::obj(SB_YIELD(n)))
            SB_YIELD(1);
        SB_YIELD(held.get() + SB_YIELD(n));
    };
    runs("by_name", [&]() -> tr::routine { return closure(5); });
    auto changing = [held](T n) SB_COROUTINE mutable -> tr::flow {
        held.set(5);
        SB_YIELD((held + tr::make(SB_YIELD(n))));
        held.set(8);
    };
    runs("changing", [&]() -> tr::routine { return changing(5); });
}

int main()
{
    generic();
    by_name<int>();
    return tr::finish();
}

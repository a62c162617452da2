// A template's arguments decide whether a reference is a constant: a saved lambda would read its copy, or the original.
#include "support/trace.hpp"

template <class T> SB_COROUTINE tr::flow by_default(int n)
{
    int &r = T::shared;
    auto f = [=] { return r + n; }; // expected-error {{a lambda that copies 'r'}}
    SB_YIELD(f());
    SB_YIELD(f() + r);
}

template <class T> SB_COROUTINE tr::flow by_name(int n)
{
    int &r = T::shared;
    auto f = [r, n] { return r + n; }; // expected-error {{a lambda that copies 'r'}}
    SB_YIELD(f());
    SB_YIELD(f());
}

template <class T> SB_COROUTINE tr::flow inside(int n)
{
    auto &r = T::shared;
    auto f = [&] { return [r](int k) { return r + k; }(n); }; // expected-error {{a lambda that copies 'r'}}
    SB_YIELD(f());
    SB_YIELD(f());
}

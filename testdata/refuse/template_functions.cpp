// Patterns that are refused before anything in them is looked at, and statements in them.
// std: c++17
#include "support/trace.hpp"

template <class T> struct holds {
    T a, b;
};

template <class... Ts> SB_COROUTINE tr::flow first(Ts... ts, int n) // expected-error {{not its last parameter}}
{
    SB_YIELD(n);
}

template <class T> SB_COROUTINE tr::flow lists(T t)
{
    holds<T> h{t, SB_YIELD(t)}; // expected-error {{a braced list in a template}}
    SB_YIELD(h.a);
}

auto values = [](auto... vs) SB_COROUTINE -> tr::flow { SB_YIELD(sizeof...(vs)); }; // expected-error {{'auto' values}}

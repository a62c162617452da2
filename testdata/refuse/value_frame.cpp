// What a value frame's class cannot contain.
// std: c++14
#include <switchback/generator.hpp>

using switchback::generator;

template <class T> SB_VALUE_COROUTINE generator<T> closure(T n)
{
    auto twice = [&] { return 2 * n; }; // expected-error {{function 'closure' cannot have its frame by value: it keeps a lambda across a suspension that cannot be written as a class}}
    SB_YIELD(twice());
    SB_YIELD(twice());
}

SB_VALUE_COROUTINE generator<int> recursive(int n)
{
    SB_YIELD(n);
    SB_YIELD_FROM(recursive(n - 1)); // expected-error {{the frame of 'recursive' would contain itself}}
}

template <class T, class... Ts> SB_VALUE_COROUTINE generator<int> each(T first, Ts... rest)
{
    SB_YIELD(first);
    SB_YIELD_FROM(each(rest...)); // expected-error {{the frame of 'each' would contain itself}}
}

template <class T>
SB_VALUE_COROUTINE auto sizes(const T &of) -> generator<decltype(of.size())> // expected-error {{it has a return type that is made of a parameter}}
{
    SB_YIELD(of.size());
}

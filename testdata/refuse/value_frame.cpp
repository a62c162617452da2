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

// What a value frame's class cannot contain.
#include <switchback/generator.hpp>

using switchback::generator;

SB_VALUE_COROUTINE generator<int> closure(int n) // expected-error {{it keeps something across a suspension whose type depends on the function's values}}
{
    auto twice = [&] { return 2 * n; };
    SB_YIELD(twice());
    SB_YIELD(twice());
}

SB_VALUE_COROUTINE generator<int> recursive(int n)
{
    SB_YIELD(n);
    SB_YIELD_FROM(recursive(n - 1)); // expected-error {{the frame of 'recursive' would contain itself}}
}

// What a value frame's class cannot contain.
// std: c++14
#include <switchback/generator.hpp>

#include <string>

using switchback::generator;

template <class T> SB_VALUE_COROUTINE generator<T> closure(T n)
{
    auto twice = [&] { return 2 * n; }; // expected-error {{function 'closure' cannot have its frame by value: it keeps a lambda across a suspension that cannot be written as a class}}
    SB_YIELD(twice());
    SB_YIELD(twice());
}

// An end of such a frame could be seen: destructors tell.
SB_VALUE_COROUTINE generator<int> recursive(std::string name)
{
    SB_YIELD(1);
    SB_YIELD_FROM(recursive(name + "!")); // expected-error {{the frame of 'recursive' would contain itself}}
}

SB_VALUE_COROUTINE generator<int, std::string> returns(int n)
{
    SB_YIELD(n);
    SB_RETURN(SB_YIELD_FROM(returns(n - 1))); // expected-error {{the frame of 'returns' would contain itself}}
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

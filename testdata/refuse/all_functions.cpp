// --all: what cannot be lowered is refused at its line, annotated or not.
// tool: --all
#include "support/trace.hpp"

template <class T>
tr::flow pattern(T n) // expected-error {{template coroutine 'pattern'}}
{
    co_yield n;
}

auto lambda = [](int n) -> tr::flow { co_yield n; }; // expected-error {{lambda coroutine}}

tr::flow outer();
tr::flow outer()
{
    co_yield 1;
    auto inner = [](int n) -> tr::flow { co_yield n; }; // expected-error {{lambda coroutine}}
}

// --all: what cannot be lowered is refused at its line, annotated or not.
// std: c++14
// tool: --all
#include "support/trace.hpp"

template <class... T>
tr::flow pattern(T... n, int) // expected-error {{template coroutine 'pattern'}}
{
    co_yield sizeof...(n);
}

auto generic = [](auto... n) -> tr::flow { co_yield sizeof...(n); }; // expected-error {{template coroutine 'lambda'}}

tr::flow outer();
tr::flow outer()
{
    co_yield 1;
    auto inner = [](auto... n) -> tr::flow { co_yield sizeof...(n); }; // expected-error {{template coroutine 'lambda'}}
}

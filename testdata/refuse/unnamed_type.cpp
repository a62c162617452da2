// Types that no expression of the coroutine's is of.
// std: c++17
#include "support/trace.hpp"

#include <utility>
#include <vector>

static auto make_adder(int a)
{
    return [a](int k) { return k + a; };
}
static auto adders() { return std::vector<decltype(make_adder(1))>(2, make_adder(3)); }
static auto pair() { return std::make_pair(make_adder(1), 2); }

SB_COROUTINE tr::flow elements(int n)
{
    for (auto &f : adders()) // expected-error {{temporary must be kept across a suspension, but its type}}
        SB_YIELD(f(n));
}

SB_COROUTINE tr::flow parts(int n)
{
    auto [f, k] = pair(); // expected-error {{the type of local 'f'}}
    SB_YIELD(f(n));
    SB_YIELD(f(k));
}

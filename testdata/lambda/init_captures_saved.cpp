// Saved closures with captures that have initialisers.
// std: c++14
#include "support/trace.hpp"

SB_COROUTINE tr::flow initialised(int n)
{
    tr::mo unique(n);
    tr::obj o(n + 1);
    auto owner = [u = std::move(unique), k = n * 2, &r = o]() mutable { return u.get() + ++k + r.add(1); };
    SB_YIELD(owner());
    n = 50;
    SB_YIELD(owner());
    auto moved = std::move(owner);
    SB_YIELD(moved());
}

int main()
{
    tr::exercise("initialised", []() -> tr::routine { return initialised(1); });
    return tr::finish();
}

// A coroutine that is noexcept: exceptions of the body still reach unhandled_exception.
#include "support/trace.hpp"

SB_COROUTINE tr::flow quiet(int n) noexcept
{
    tr::obj o(n);
    SB_YIELD(1);
    if (n == 1)
        throw n;
    SB_YIELD(2);
}

static_assert(noexcept(quiet(1)), "noexcept");

int main()
{
    tr::exercise("zero", []() -> tr::routine { return quiet(0); });
    tr::exercise("one", []() -> tr::routine { return quiet(1); });
    return tr::finish();
}

// Default arguments with effects behind an argument that suspends.
#include "support/trace.hpp"

static int next() { return tr::op(2); }
static int sum(int a, int b = next()) { return a + b; }

SB_COROUTINE tr::flow calls()
{
    tr::say("%d", sum(SB_YIELD(1)));
}

int main()
{
    tr::exercise("calls", []() -> tr::routine { return calls(); });
    return tr::finish();
}

// An array temporary whose element suspends.
#include "support/trace.hpp"

using numbers = int[3];
static int sum(const numbers &n) { return n[0] + n[1] + n[2]; }

SB_COROUTINE tr::flow adds()
{
    tr::say("%d", sum(numbers{1, SB_YIELD(2), 3}));
}

int main()
{
    tr::exercise("adds", []() -> tr::routine { return adds(); });
    return tr::finish();
}

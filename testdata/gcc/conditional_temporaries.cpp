// Only the chosen operand of a conditional operator makes its temporary, in a full-expression that suspends.
#include "support/trace.hpp"

static int sum(const tr::obj &o, int n) { return o.get() + n; }

SB_COROUTINE tr::flow choose(bool first)
{
    tr::say("%d", sum(first ? tr::make(1) : tr::make(2), SB_YIELD(3)));
}

int main()
{
    tr::exercise("choose", []() -> tr::routine { return choose(true); });
    return tr::finish();
}

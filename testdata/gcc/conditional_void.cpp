// A conditional operator with void operands, one of which suspends, after a condition with a temporary.
#include "support/trace.hpp"

SB_COROUTINE tr::flow choose(int n)
{
    tr::make(n).get() ? tr::say("not zero") : tr::say("zero %d", SB_YIELD(1));
}

int main()
{
    tr::exercise("choose", []() -> tr::routine { return choose(0); });
    return tr::finish();
}

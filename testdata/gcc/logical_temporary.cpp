// The right operand of && makes no temporary when the left one, which suspended, is false.
#include "support/trace.hpp"

SB_COROUTINE tr::flow both()
{
    bool b = SB_YIELD(1) == 0 && tr::make(2).get() == 2;
    tr::say("%d", b);
}

int main()
{
    tr::exercise("both", []() -> tr::routine { return both(); });
    return tr::finish();
}

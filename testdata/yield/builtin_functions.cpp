// Calls of the compiler's own functions with suspensions among the arguments.
#include "support/trace.hpp"

#define likely(x) __builtin_expect(static_cast<bool>(x), 1)

SB_COROUTINE tr::flow calls()
{
    if (likely(SB_YIELD(1) > 0))
        SB_YIELD(2);
}

int main()
{
    tr::exercise("calls", []() -> tr::routine { return calls(); });
    return tr::finish();
}

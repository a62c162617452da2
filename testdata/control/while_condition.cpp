// A suspension in the condition of while.
#include "support/trace.hpp"

SB_COROUTINE tr::flow asks()
{
    int rounds = 0;
    while (SB_YIELD(rounds) < 103) {
        tr::obj o(++rounds);
        tr::op(o.get());
    }
    while (tr::make(SB_YIELD(1)).get() < 105)
        ++rounds;
    SB_YIELD(rounds);
}

int main()
{
    tr::exercise("asks", []() -> tr::routine { return asks(); });
    return tr::finish();
}

// Unnamed parameters are copied into the frame all the same, in order.
#include "support/trace.hpp"

SB_COROUTINE tr::flow unnamed(tr::param, int, tr::param second, const tr::param &)
{
    SB_YIELD(second.get());
    tr::op(1);
}

int main()
{
    tr::exercise("unnamed", []() -> tr::routine { return unnamed(1, 2, 3, 4); });
    return tr::finish();
}

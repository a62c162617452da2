// A class parameter by value lives in the frame until the frame dies.
#include "support/trace.hpp"

SB_COROUTINE tr::flow by_value(tr::param p)
{
    tr::op(p.get());
    SB_YIELD(p.get() + 1);
    p.v = 7;
    SB_YIELD(p.get() + 2);
}

int main()
{
    tr::exercise("by_value", []() -> tr::routine { return by_value(1); });
    return tr::finish();
}

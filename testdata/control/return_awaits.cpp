// SB_RETURN of an expression that suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<int> sum()
{
    tr::obj o(1);
    SB_RETURN(o.get() + SB_YIELD(2) + SB_AWAIT(tr::pause(3)));
}

SB_COROUTINE tr::flow_of<tr::obj> object(bool early)
{
    tr::obj o(1);
    if (early)
        SB_RETURN(tr::obj(SB_YIELD(2)));
    SB_RETURN(tr::make(5) + tr::make(SB_YIELD(6)));
}

int main()
{
    tr::exercise("sum", []() -> tr::routine { return sum(); });
    tr::exercise("early", []() -> tr::routine { return object(true); });
    tr::exercise("late", []() -> tr::routine { return object(false); });
    return tr::finish();
}

// A local that one of two prvalues initialises lives to the end of its block when the other one would suspend.
#include "support/trace.hpp"

SB_COROUTINE tr::flow choose(bool first)
{
    tr::obj o = first ? tr::make(1) : tr::make(SB_YIELD(2));
    SB_YIELD(o);
}

int main()
{
    tr::exercise("choose", []() -> tr::routine { return choose(true); });
    return tr::finish();
}

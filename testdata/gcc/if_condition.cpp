// The condition of an if suspends, in a body without variables.
#include "support/trace.hpp"

SB_COROUTINE tr::flow asks()
{
    if (SB_YIELD(1) == 101)
        SB_RETURN();
    SB_YIELD(2);
}

int main()
{
    tr::exercise("asks", []() -> tr::routine { return asks(); });
    return tr::finish();
}

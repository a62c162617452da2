// Trailing return types, decltype and aliases as return types.
#include "support/trace.hpp"

using flow_alias = tr::flow;
typedef tr::flow_of<int> int_flow;

SB_COROUTINE auto trailing(int n) -> tr::flow
{
    SB_YIELD(n);
}

SB_COROUTINE flow_alias aliased(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE int_flow typed(int n)
{
    SB_YIELD(n);
    SB_RETURN(n);
}

SB_COROUTINE auto computed(int n) -> decltype(trailing(n))
{
    SB_YIELD(n);
}

int main()
{
    tr::exercise("trailing", []() -> tr::routine { return trailing(1); });
    tr::exercise("aliased", []() -> tr::routine { return aliased(2); });
    tr::exercise("typed", []() -> tr::routine { return typed(3); });
    tr::exercise("computed", []() -> tr::routine { return computed(4); });
    return tr::finish();
}

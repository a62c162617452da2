// SB_RETURN of a move-only local and parameter moves implicitly.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<tr::mo> returns(bool parameter, tr::mo p)
{
    SB_YIELD(1);
    tr::mo local(2);
    if (parameter)
        SB_RETURN(p);
    SB_YIELD(2);
    SB_RETURN(local);
}

int main()
{
    tr::exercise("local", []() -> tr::routine { return returns(false, tr::mo(1)); });
    tr::exercise("parameter", []() -> tr::routine { return returns(true, tr::mo(1)); });
    return tr::finish();
}

// Bodies that do nothing but return, with and without a value.
#include "support/trace.hpp"

SB_COROUTINE tr::flow nothing()
{
    SB_RETURN();
}

SB_COROUTINE tr::flow_of<int> number()
{
    SB_RETURN(42);
}

SB_COROUTINE tr::flow_of<tr::obj> object(tr::param p)
{
    SB_RETURN(p.get());
}

int main()
{
    tr::exercise("nothing", []() -> tr::routine { return nothing(); });
    tr::exercise("number", []() -> tr::routine { return number(); });
    tr::exercise("object", []() -> tr::routine { return object(3); });
    return tr::finish();
}

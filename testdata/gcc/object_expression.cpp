// The object of a member call is evaluated before an argument suspends.
// std: c++17
#include "support/trace.hpp"

static tr::obj &chosen(tr::obj &o)
{
    tr::say("chosen");
    return o;
}

SB_COROUTINE tr::flow in_order()
{
    tr::obj o(1);
    chosen(o).set(SB_YIELD(2));
    SB_YIELD(o);
}

int main()
{
    tr::exercise("in_order", []() -> tr::routine { return in_order(); });
    return tr::finish();
}

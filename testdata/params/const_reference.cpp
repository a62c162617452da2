// A const reference parameter is a reference: the caller's object, not a copy.
#include "support/trace.hpp"

static tr::obj *home;

SB_COROUTINE tr::flow look(const tr::obj &o)
{
    SB_YIELD(o);
    SB_YIELD(o);
    tr::op(o.get());
}

SB_COROUTINE tr::flow change()
{
    home->set(home->get() + 1);
    SB_YIELD(*home);
}

int main()
{
    {
        tr::obj o(1);
        home = &o;
        tr::exercise("look", []() -> tr::routine { return look(*home); });
        tr::exercise("change", []() -> tr::routine { return change(); });
    }
    return tr::finish();
}

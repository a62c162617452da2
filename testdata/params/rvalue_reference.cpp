// An rvalue reference parameter stays a reference; its name is an lvalue.
#include "support/trace.hpp"

static const char *category(tr::obj &) { return "lvalue"; }
static const char *category(tr::obj &&) { return "rvalue"; }

SB_COROUTINE tr::flow takes(tr::obj &&o)
{
    SB_YIELD(category(o));
    SB_YIELD(category(std::move(o)));
    tr::obj taken(std::move(o));
    SB_YIELD(taken);
}

static tr::obj *home;

int main()
{
    {
        tr::obj o(5);
        home = &o;
        tr::exercise("takes", []() -> tr::routine { return takes(std::move(*home)); });
    }
    return tr::finish();
}

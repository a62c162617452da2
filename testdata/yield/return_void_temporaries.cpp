// SB_RETURN of a void expression: its temporaries die before return_void ([stmt.return.coroutine]/2).
#include "support/trace.hpp"

static void use(const tr::obj &o, int n) { tr::say("%d", o.get() + n); }

SB_COROUTINE tr::flow awaits()
{
    SB_RETURN(static_cast<void>(SB_AWAIT(tr::loud(1))));
}

SB_COROUTINE tr::flow calls()
{
    SB_RETURN(use(tr::obj(1), SB_YIELD(2)));
}

SB_COROUTINE tr::flow does_not_suspend()
{
    SB_YIELD(1);
    SB_RETURN(use(tr::obj(1), 2));
}

int main()
{
    tr::exercise("awaits", []() -> tr::routine { return awaits(); });
    tr::exercise("calls", []() -> tr::routine { return calls(); });
    tr::exercise("does_not_suspend", []() -> tr::routine { return does_not_suspend(); });
    return tr::finish();
}

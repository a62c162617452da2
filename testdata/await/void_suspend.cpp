// await_suspend that returns void.
#include "support/trace.hpp"

SB_COROUTINE tr::flow awaits()
{
    int a = SB_AWAIT(tr::pause(1));
    tr::obj o(a);
    SB_AWAIT(tr::pause(2));
    a += SB_AWAIT(tr::pause(3));
    SB_YIELD(a + o.get());
}

int main()
{
    tr::exercise("awaits", []() -> tr::routine { return awaits(); });
    return tr::finish();
}

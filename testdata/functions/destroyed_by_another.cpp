// Coroutines that own, resume and destroy others.
#include "support/trace.hpp"

SB_COROUTINE tr::flow worker(int n)
{
    tr::obj o(n);
    for (int i = 0; i < 3; ++i) {
        tr::say("worker %d step %d", n, i);
        SB_AWAIT(switchback::suspend_always());
    }
}

SB_COROUTINE tr::flow manager()
{
    tr::flow a = worker(1);
    a.handle().resume();
    SB_YIELD("first");
    {
        tr::flow b = worker(2);
        b.handle().resume();
        a.handle().resume();
        SB_YIELD("second");
        b.handle().resume();
    }
    tr::flow c = std::move(a);
    SB_YIELD("third");
    c.handle().resume();
    c.handle().resume();
    tr::say("%d", c.done());
}

int main()
{
    tr::exercise("manager", []() -> tr::routine { return manager(); });
    return tr::finish();
}

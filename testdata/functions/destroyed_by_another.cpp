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

static void step(tr::flow &f)
{
    if (!f.done())
        f.handle().resume();
}

SB_COROUTINE tr::flow manager()
{
    tr::flow a = worker(1);
    step(a);
    SB_YIELD("first");
    {
        tr::flow b = worker(2);
        step(b);
        step(a);
        SB_YIELD("second");
        step(b);
    }
    tr::flow c = std::move(a);
    SB_YIELD("third");
    step(c);
    step(c);
    tr::say("%d", c.done());
}

int main()
{
    tr::exercise("manager", []() -> tr::routine { return manager(); });
    return tr::finish();
}

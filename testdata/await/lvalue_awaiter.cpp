// Awaiting an awaiter that is a local, a parameter, an element, a global: no copy is made.
#include "support/trace.hpp"

struct tally {
    int awaited;
    tr::obj o;
    explicit tally(int n) : awaited(0), o(n) {}
    tally(const tally &) = delete;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) noexcept
    {
        ++awaited;
        tr::state().next = h;
    }
    int await_resume() { return o.get() + awaited; }
};

SB_COROUTINE tr::flow lvalues(tally &given)
{
    tally mine(10);
    int a = SB_AWAIT(mine) + SB_AWAIT(mine);
    SB_YIELD(a);
    a = SB_AWAIT(given);
    tally *p = &mine;
    a += SB_AWAIT(*p);
    SB_YIELD(a);
    SB_YIELD(mine.awaited);
}

static tally *outside;

static tr::routine begin()
{
    outside->awaited = 0;
    return lvalues(*outside);
}

int main()
{
    {
        tally t(20);
        outside = &t;
        tr::exercise("lvalues", []() -> tr::routine { return begin(); });
    }
    return tr::finish();
}

// x += yield reads x after the resumption.
#include "support/trace.hpp"

static int shared;

SB_COROUTINE tr::flow adder()
{
    shared = 1;
    shared += SB_YIELD(shared);
    SB_YIELD(shared);
    int local = 3;
    local *= SB_YIELD(1);
    SB_YIELD(local);
    local -= SB_YIELD(2) - 100;
    local <<= SB_YIELD(3) > 0 ? 1 : 2;
    SB_YIELD(local);
    tr::obj o(5);
    o.value() += SB_YIELD(4);
    SB_YIELD(o);
}

struct meddler {
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept
    {
        tr::state().next = h;
        shared = 1000;
    }
    int await_resume() const noexcept { return 1; }
};

SB_COROUTINE tr::flow meddled()
{
    shared = 1;
    shared += SB_AWAIT(meddler());
    SB_YIELD(shared);
    shared = 1;
    shared = shared + SB_AWAIT(meddler());
    SB_YIELD(shared);
    shared = 1;
    shared = SB_AWAIT(meddler()) + shared;
    SB_YIELD(shared);
}

int main()
{
    tr::exercise("adder", []() -> tr::routine { return adder(); });
    tr::exercise("meddled", []() -> tr::routine { return meddled(); });
    return tr::finish();
}

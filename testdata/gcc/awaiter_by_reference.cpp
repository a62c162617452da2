// An operator co_await that returns a reference: the object it refers to is the awaiter.
#include "support/trace.hpp"

struct counter {
    int n;
    counter() : n(0) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) noexcept
    {
        ++n;
        tr::state().next = h;
    }
    void await_resume() const noexcept {}
};

struct event {
    counter c;
    counter &SB_OPERATOR_AWAIT() { return c; }
};

SB_COROUTINE tr::flow awaits()
{
    event e;
    SB_AWAIT(e);
    tr::say("%d", e.c.n);
}

int main()
{
    tr::exercise("awaits", []() -> tr::routine { return awaits(); });
    return tr::finish();
}

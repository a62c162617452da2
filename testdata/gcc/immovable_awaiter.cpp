// A variable that can be neither copied nor moved can be awaited, also in parentheses.
#include "support/trace.hpp"

struct counter {
    int n;
    counter() : n(0) {}
    counter(const counter &) = delete;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) noexcept
    {
        ++n;
        tr::state().next = h;
    }
    void await_resume() const noexcept {}
};

SB_COROUTINE tr::flow awaits()
{
    counter c;
    SB_AWAIT((c));
    tr::say("%d", c.n);
}

int main()
{
    tr::exercise("awaits", []() -> tr::routine { return awaits(); });
    return tr::finish();
}

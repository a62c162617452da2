// await_suspend that returns a handle: its own coroutine's, the no-op coroutine's.
#include "support/trace.hpp"

struct itself {
    bool await_ready() const noexcept { return false; }
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const
    {
        tr::op(1);
        return h;
    }
    int await_resume() const { return tr::op(2); }
};

struct nobody {
    bool await_ready() const noexcept { return false; }
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const
    {
        tr::op(3);
        tr::state().next = h;
        return switchback::noop_coroutine();
    }
    int await_resume() const { return tr::op(4); }
};

SB_COROUTINE tr::flow handles()
{
    tr::obj o(1);
    int a = SB_AWAIT(itself()) + SB_AWAIT(nobody());
    tr::say("%d", a);
    for (int i = 0; i < 2; ++i) {
        tr::obj turn(i);
        SB_AWAIT(itself());
    }
    SB_AWAIT(nobody());
}

int main()
{
    tr::exercise("handles", []() -> tr::routine { return handles(); });
    return tr::finish();
}

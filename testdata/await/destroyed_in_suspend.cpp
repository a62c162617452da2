// The coroutine is destroyed inside await_suspend: nothing may touch the frame afterwards.
#include "support/trace.hpp"

struct detached {
    struct promise_type {
        tr::obj o;
        promise_type() : o(100) {}
        detached get_return_object() const noexcept { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const { tr::say("return"); }
        void unhandled_exception() const { tr::describe_current_exception(); }
    };
};

struct kill_void {
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const { h.destroy(); }
    void await_resume() const noexcept {}
};

struct kill_bool {
    bool await_ready() const noexcept { return false; }
    bool await_suspend(tr::coroutine_handle<> h) const
    {
        h.destroy();
        return true;
    }
    void await_resume() const noexcept {}
};

struct kill_handle {
    bool await_ready() const noexcept { return false; }
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const
    {
        h.destroy();
        return switchback::noop_coroutine();
    }
    void await_resume() const noexcept {}
};

SB_COROUTINE detached doomed(int how, tr::param p)
{
    tr::obj a(p.get());
    const tr::obj &b = tr::make(2);
    for (int i = 0; i < 3; ++i) {
        tr::obj c(10 + i);
        if (i == 1 && how == 0)
            SB_AWAIT(kill_void());
        if (i == 1 && how == 1)
            SB_AWAIT(kill_bool());
        if (i == 1 && how == 2)
            SB_AWAIT(kill_handle());
    }
    tr::op(b.get());
}

int main()
{
    for (int how = 0; how < 4; ++how) {
        tr::say("-- %d", how);
        doomed(how, 1);
        tr::say("live %d", tr::state().live);
    }
    return tr::finish();
}

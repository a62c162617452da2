// final_suspend never: the frame destroys itself at the end.
#include "support/trace.hpp"

static tr::coroutine_handle<> paused;

struct detached {
    struct promise_type {
        tr::obj o;
        promise_type() : o(100) {}
        detached get_return_object() const noexcept { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept
        {
            tr::say("final");
            return {};
        }
        void return_void() const { tr::say("return"); }
        void unhandled_exception() const { tr::describe_current_exception(); }
    };
};

struct park {
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { paused = h; }
    void await_resume() const noexcept {}
};

SB_COROUTINE detached runs(int how, tr::param p)
{
    tr::obj o(p.get());
    if (how == 1)
        SB_RETURN();
    SB_AWAIT(park());
    if (how == 2)
        throw 2;
    SB_AWAIT(park());
}

int main()
{
    for (int how = 0; how < 3; ++how) {
        tr::say("-- %d", how);
        paused = nullptr;
        runs(how, 1);
        tr::say("returned");
        if (paused)
            paused.resume();
        if (how == 0)
            paused.resume();
        tr::say("live %d", tr::state().live);
    }
    runs(0, 5);
    paused.destroy();
    return tr::finish();
}

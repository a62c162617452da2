// A final awaiter that destroys its coroutine and hands control on.
#include "support/trace.hpp"

static tr::coroutine_handle<> waiting;

struct once {
    struct promise_type {
        tr::obj o;
        promise_type() : o(70) {}
        struct last {
            bool await_ready() const noexcept { return false; }
            tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const noexcept
            {
                h.destroy();
                tr::say("destroyed itself");
                tr::coroutine_handle<> next = waiting;
                waiting = nullptr;
                if (next)
                    return next;
                return switchback::noop_coroutine();
            }
            void await_resume() const noexcept {}
        };
        once get_return_object() { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        last final_suspend() const noexcept { return {}; }
        void return_void() const {}
        void unhandled_exception() const { tr::describe_current_exception(); }
    };
};

SB_COROUTINE once ends(tr::param p)
{
    tr::obj o(p.get());
    SB_AWAIT(tr::maybe(p.get() == 2, 0));
    tr::op(p.get());
}

SB_COROUTINE tr::flow waits()
{
    tr::obj o(90);
    SB_YIELD(1);
    tr::say("control was handed over");
    SB_YIELD(2);
}

int main()
{
    ends(1);
    {
        tr::flow w = waits();
        w.handle().resume();
        waiting = w.handle();
        ends(2);
        tr::say("suspended");
        tr::coroutine_handle<> h = tr::state().next;
        h.resume();
        tr::say("back, live %d", tr::state().live);
    }
    return tr::finish();
}

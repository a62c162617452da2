// Exceptions of initial_suspend, its await_ready and await_suspend go to the caller.
#include "support/trace.hpp"

struct brittle {
    struct awaiter {
        int n;
        bool await_ready() const
        {
            if (n == 2)
                throw 2;
            return false;
        }
        void await_suspend(tr::coroutine_handle<>) const
        {
            if (n == 3)
                throw 3;
        }
        void await_resume() const noexcept {}
    };
    struct promise_type {
        tr::obj o;
        int n;
        promise_type(int k, tr::param &) : o(k), n(k) {}
        ~promise_type() { tr::say("~promise"); }
        brittle get_return_object() { return brittle{tr::coroutine_handle<promise_type>::from_promise(*this)}; }
        awaiter initial_suspend() const
        {
            if (n == 1)
                throw 1;
            return awaiter{n};
        }
        switchback::suspend_always final_suspend() const noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { tr::describe_current_exception(); }
    };
    tr::coroutine_handle<> h;
};

SB_COROUTINE brittle starts(int n, tr::param p)
{
    tr::obj o(n + p.get());
    SB_AWAIT(tr::ready(1));
}

int main()
{
    for (int n = 0; n < 4; ++n) {
        tr::say("-- %d", n);
        try {
            brittle b = starts(n, 5);
            b.h.resume();
            tr::say("done %d", b.h.done());
            b.h.destroy();
        } catch (int e) {
            tr::say("to the caller: %d", e);
        }
        tr::say("live %d", tr::state().live);
    }
    return tr::finish();
}

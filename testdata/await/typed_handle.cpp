// await_suspend that asks for the promise's own handle type, or is a template.
#include "support/trace.hpp"

struct counted : tr::routine {
    struct promise_type : tr::promise_base {
        int awaits;
        promise_type() : awaits(0) {}
        counted get_return_object() { return counted(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("awaits %d", awaits); }
    };
    explicit counted(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct typed {
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<counted::promise_type> h) const
    {
        ++h.promise().awaits;
        tr::state().next = h;
    }
    void await_resume() const noexcept {}
};

struct any_handle {
    int seen;
    bool await_ready() const noexcept { return false; }
    template <class P> bool await_suspend(tr::coroutine_handle<P> h)
    {
        seen = ++h.promise().awaits;
        return false;
    }
    int await_resume() const noexcept { return seen; }
};

struct who_am_i {
    tr::coroutine_handle<counted::promise_type> me;
    bool await_ready() const noexcept { return false; }
    bool await_suspend(tr::coroutine_handle<counted::promise_type> h)
    {
        me = h;
        return false;
    }
    tr::coroutine_handle<counted::promise_type> await_resume() const noexcept { return me; }
};

SB_COROUTINE counted counts()
{
    SB_AWAIT(typed());
    int n = SB_AWAIT(any_handle{0});
    SB_YIELD(n);
    tr::coroutine_handle<counted::promise_type> me = SB_AWAIT(who_am_i{});
    me.promise().awaits += 100;
    SB_AWAIT(typed());
    tr::check(!me.done() && &me.promise() == &tr::coroutine_handle<counted::promise_type>::from_promise(me.promise()).promise(),
              "the handle of the coroutine");
}

int main()
{
    tr::exercise("counts", []() -> tr::routine { return counts(); });
    return tr::finish();
}

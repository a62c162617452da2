// An exception of the initial await_resume goes to unhandled_exception.
#include "support/trace.hpp"

struct late : tr::routine {
    struct awaiter {
        bool await_ready() const noexcept { return false; }
        void await_suspend(tr::coroutine_handle<>) const noexcept {}
        void await_resume() const { throw 7; }
    };
    struct promise_type : tr::promise_base {
        late get_return_object() { return late(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        awaiter initial_suspend() const noexcept { return {}; }
        void return_void() { tr::say("return"); }
    };
    explicit late(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE late never_starts(tr::param p)
{
    tr::obj o(p.get());
    SB_YIELD(o);
}

int main()
{
    tr::exercise("never_starts", []() -> tr::routine { return never_starts(1); });
    return tr::finish();
}

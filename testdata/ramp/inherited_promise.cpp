// Promises that inherit everything, and hooks that are static.
#include "support/trace.hpp"

struct fixed_promise {
    static switchback::suspend_always initial_suspend() noexcept { return {}; }
    static switchback::suspend_always final_suspend() noexcept { return {}; }
    static void return_void() { tr::say("static return"); }
    static void unhandled_exception() { tr::describe_current_exception(); }
    static tr::give yield_value(int n)
    {
        tr::op(n);
        return {};
    }
};

struct inheriting : tr::routine {
    struct promise_type : fixed_promise {
        inheriting get_return_object() { return inheriting(tr::coroutine_handle<promise_type>::from_promise(*this)); }
    };
    explicit inheriting(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE inheriting inherits(int n)
{
    tr::obj o(n);
    SB_YIELD(n);
    SB_YIELD(o.get() + 1);
}

int main()
{
    tr::exercise("inherits", []() -> tr::routine { return inherits(1); });
    return tr::finish();
}

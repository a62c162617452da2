// The smallest promise: no state, return type of another class than its traits name.
#include "support/trace.hpp"

struct tiny : tr::routine {
    struct promise_type {
        tiny get_return_object() { return tiny(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        switchback::suspend_always initial_suspend() { return {}; }
        switchback::suspend_always final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { tr::say("unhandled"); }
    };
    explicit tiny(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE tiny small(int n)
{
    tr::obj o(n);
    SB_AWAIT(tr::pause(1));
    tr::op(o.get());
}

SB_COROUTINE tiny nothing()
{
    SB_RETURN();
}

int main()
{
    tr::exercise("small", []() -> tr::routine { return small(1); });
    tr::exercise("nothing", []() -> tr::routine { return nothing(); });
    return tr::finish();
}

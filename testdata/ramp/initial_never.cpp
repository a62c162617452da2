// initial_suspend never: the body runs inside the call.
#include "support/trace.hpp"

struct eager : tr::routine {
    struct promise_type : tr::promise_base {
        eager get_return_object() { return eager(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        void return_void() { tr::say("return"); }
    };
    explicit eager(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE eager starts(tr::param p)
{
    tr::obj o(p.get());
    SB_YIELD(o);
    tr::op(2);
}

SB_COROUTINE eager ends(int n)
{
    tr::obj o(n);
    tr::op(3);
    SB_RETURN();
}

int main()
{
    tr::exercise("starts", []() -> tr::routine { return starts(1); });
    tr::exercise("ends", []() -> tr::routine { return ends(2); });
    return tr::finish();
}

// A yield's awaiter with a life and hooks that may throw.
// std: c++17
#include "support/trace.hpp"

struct hooked : tr::loud {
    hooked(int n) : tr::loud(n) {}
};

struct noisy : tr::routine {
    struct promise_type : tr::promise_base {
        noisy get_return_object() { return noisy(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        hooked yield_value(int n) { return {n}; }
        void return_void() { tr::op(0); }
    };
    explicit noisy(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE noisy yields(int n)
{
    tr::obj o(n);
    for (int i = 1; i <= n; ++i) {
        int got = SB_YIELD(i) + SB_YIELD(10 * i);
        tr::say("%d", got);
    }
}

int main()
{
    tr::exercise("yields", []() -> tr::routine { return yields(2); });
    return tr::finish();
}

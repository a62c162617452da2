// A promise whose yields have no value, and suspend always or never.
#include "support/trace.hpp"

struct quiet : tr::routine {
    struct promise_type : tr::promise_base {
        quiet get_return_object() { return quiet(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        switchback::suspend_always yield_value(int n)
        {
            tr::say("yield %d", n);
            return {};
        }
        switchback::suspend_never yield_value(const char *text)
        {
            tr::say("yield %s", text);
            return {};
        }
        void return_void() {}
    };
    explicit quiet(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE quiet voids(int n)
{
    tr::obj o(n);
    SB_YIELD(n);
    SB_YIELD("never");
    for (int i = 0; i < n; ++i) {
        SB_YIELD(i), SB_YIELD("in between");
        i == 0 ? SB_YIELD(10) : SB_YIELD(20);
    }
}

int main()
{
    tr::exercise("voids", []() -> tr::routine { return voids(2); });
    return tr::finish();
}

// A proxy with a conversion operator and a life of its own.
#include "support/trace.hpp"

struct plain_handle : tr::routine {
    struct promise_type;
    explicit plain_handle(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct proxy {
    tr::coroutine_handle<> h;
    tr::obj o;
    proxy(tr::coroutine_handle<> c, int n) : h(c), o(n) {}
    operator plain_handle() const
    {
        tr::say("convert %d", o.get());
        return plain_handle(h);
    }
};

struct plain_handle::promise_type : tr::promise_base {
    proxy get_return_object() { return {tr::coroutine_handle<promise_type>::from_promise(*this), 70}; }
    void return_void() { tr::say("return"); }
};

SB_COROUTINE plain_handle proxied(int n)
{
    tr::obj o(n);
    SB_YIELD(o);
}

int main()
{
    tr::exercise("proxied", []() -> tr::routine { return proxied(1); }, {9, 9, 0});
    return tr::finish();
}

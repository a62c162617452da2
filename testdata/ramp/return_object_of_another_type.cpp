// get_return_object gives another type, which converts to the function's return type.
#include "support/trace.hpp"

struct ticket;

struct converted : tr::routine {
    struct promise_type : tr::promise_base {
        ticket get_return_object();
        void return_void() { tr::say("return"); }
    };
    converted(const ticket &t);
};

struct ticket {
    tr::coroutine_handle<> h;
};

inline ticket converted::promise_type::get_return_object()
{
    return ticket{tr::coroutine_handle<promise_type>::from_promise(*this)};
}

inline converted::converted(const ticket &t) : tr::routine(t.h) { tr::say("converted"); }

SB_COROUTINE converted converts(tr::param p)
{
    SB_YIELD(p.get());
}

int main()
{
    tr::exercise("converts", []() -> tr::routine { return converts(1); });
    return tr::finish();
}

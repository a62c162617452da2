// The copy of a parameter that dies because the promise's constructor threw dies while the exception is in flight.
#include "support/trace.hpp"

struct fails : tr::routine {
    struct promise_type : tr::promise_base {
        promise_type() { throw 7; }
        fails get_return_object() { return fails(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit fails(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE fails never_starts(tr::param p) { SB_YIELD(p.get()); }

int main()
{
    tr::exercise("never_starts", []() -> tr::routine { return never_starts(1); });
    return tr::finish();
}

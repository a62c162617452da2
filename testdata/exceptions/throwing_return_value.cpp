// return_value and return_void that throw: unhandled_exception gets it.
#include "support/trace.hpp"

struct refuses : tr::routine {
    struct promise_type : tr::promise_base {
        refuses get_return_object() { return refuses(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_value(const tr::obj &o)
        {
            tr::op(o.get());
            if (o.get() > 5)
                throw o.get();
        }
    };
    explicit refuses(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct refuses_void : tr::routine {
    struct promise_type : tr::promise_base {
        refuses_void get_return_object()
        {
            return refuses_void(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        void return_void() { throw 8; }
    };
    explicit refuses_void(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE refuses value(int n)
{
    tr::obj a(1);
    SB_YIELD(a);
    tr::obj b(n);
    SB_RETURN(a + b);
}

SB_COROUTINE refuses_void nothing(bool early)
{
    tr::obj a(1);
    SB_YIELD(a);
    if (early)
        SB_RETURN();
    tr::obj b(2);
    tr::op(b.get());
}

int main()
{
    tr::exercise("small", []() -> tr::routine { return value(2); });
    tr::exercise("large", []() -> tr::routine { return value(6); });
    tr::exercise("early", []() -> tr::routine { return nothing(true); });
    tr::exercise("end", []() -> tr::routine { return nothing(false); });
    return tr::finish();
}

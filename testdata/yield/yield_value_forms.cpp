// yield_value overloaded on categories, and throwing.
#include "support/trace.hpp"

struct picky : tr::routine {
    struct promise_type : tr::promise_base {
        picky get_return_object() { return picky(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        tr::give yield_value(tr::obj &o)
        {
            tr::say("lvalue %d", o.get());
            return {};
        }
        tr::give yield_value(const tr::obj &o)
        {
            tr::say("const lvalue %d", o.get());
            return {};
        }
        tr::give yield_value(tr::obj &&o)
        {
            tr::obj taken(std::move(o));
            tr::say("rvalue %d", taken.get());
            return {};
        }
        tr::give yield_value(long n)
        {
            tr::op(static_cast<int>(n));
            return {};
        }
        void return_void() {}
    };
    explicit picky(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE picky forms()
{
    tr::obj o(1);
    const tr::obj c(2);
    SB_YIELD(o);
    SB_YIELD(c);
    SB_YIELD(tr::obj(3));
    SB_YIELD(std::move(o));
    SB_YIELD(4L);
}

int main()
{
    tr::exercise("forms", []() -> tr::routine { return forms(); });
    return tr::finish();
}

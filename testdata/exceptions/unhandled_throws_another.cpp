// unhandled_exception that throws an exception of its own.
#include "support/trace.hpp"

struct translating : tr::routine {
    struct promise_type : tr::promise_base {
        translating get_return_object()
        {
            return translating(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        void return_void() {}
        void unhandled_exception()
        {
            try {
                throw;
            } catch (const tr::boom &b) {
                throw b.code + 1000;
            }
        }
    };
    explicit translating(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE translating translates(int n)
{
    tr::obj o(n);
    SB_YIELD(n);
    throw tr::boom{n};
}

int main()
{
    {
        translating t = translates(5);
        t.handle().resume();
        try {
            t.handle().resume();
        } catch (int e) {
            tr::say("int %d, done %d", e, t.done());
        }
    }
    tr::exercise("translates", []() -> tr::routine { return translates(1); });
    return tr::finish();
}

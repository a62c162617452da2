// unhandled_exception that stores the exception; it is rethrown when the result is asked for.
#include "support/trace.hpp"

struct future : tr::routine {
    struct promise_type : tr::promise_base {
        std::exception_ptr error;
        int value;
        promise_type() : error(), value(0) {}
        future get_return_object() { return future(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_value(int v) { value = v; }
        void unhandled_exception() { error = std::current_exception(); }
    };
    explicit future(tr::coroutine_handle<promise_type> c) : tr::routine(c), h(c) {}
    int get()
    {
        while (!h.done())
            h.resume();
        if (h.promise().error)
            std::rethrow_exception(h.promise().error);
        return h.promise().value;
    }
    tr::coroutine_handle<promise_type> h;
};

SB_COROUTINE future computes(int n)
{
    tr::obj o(n);
    SB_AWAIT(tr::pause(1));
    if (n < 0)
        throw tr::boom{n};
    SB_RETURN(n * n);
}

static void run(int n)
{
    try {
        future f = computes(n);
        tr::say("%d", f.get());
    } catch (const tr::boom &b) {
        tr::say("boom %d", b.code);
    }
}

int main()
{
    run(5);
    run(-5);
    return tr::finish();
}

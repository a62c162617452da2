// Promise, parameters, return object, locals: made in order, destroyed in the reverse one.
#include "support/trace.hpp"

struct ordered : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj o;
        promise_type() : o(2000) { tr::say("promise"); }
        ordered get_return_object()
        {
            tr::say("get_return_object");
            return ordered(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        switchback::suspend_always initial_suspend() const
        {
            tr::say("initial_suspend");
            return {};
        }
        switchback::suspend_always final_suspend() const noexcept
        {
            tr::say("final_suspend");
            return {};
        }
        void return_void() { tr::say("return_void"); }
        void unhandled_exception()
        {
            tr::say("unhandled_exception");
            tr::describe_current_exception();
        }
    };
    explicit ordered(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE ordered order(tr::param a, tr::param b, tr::param c)
{
    tr::obj first(a.get()), second(b.get());
    SB_YIELD(first);
    tr::obj third(c.get());
    SB_YIELD(third);
}

int main()
{
    tr::exercise("order", []() -> tr::routine { return order(1, 2, 3); });
    return tr::finish();
}

// Locals are gone at final_suspend; parameters and promise are not.
#include "support/trace.hpp"

struct parted : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj o;
        promise_type() : o(500) {}
        parted get_return_object() { return parted(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        switchback::suspend_always final_suspend() noexcept
        {
            tr::say("final, live %d, mine %d", tr::state().live, o.get());
            return {};
        }
        void return_void() { tr::say("return, live %d", tr::state().live); }
        void unhandled_exception()
        {
            tr::say("unhandled, live %d", tr::state().live);
            tr::describe_current_exception();
        }
    };
    explicit parted(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE parted parts(tr::param p, bool throws)
{
    tr::obj a(1);
    SB_YIELD(p.get());
    tr::obj b(2);
    if (throws)
        throw 3;
    SB_YIELD(b);
    SB_RETURN();
}

int main()
{
    tr::exercise("returns", []() -> tr::routine { return parts(1, false); });
    tr::exercise("throws", []() -> tr::routine { return parts(1, true); });
    return tr::finish();
}

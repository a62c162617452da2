// operator new that throws: the exception goes to the caller, nothing was made.
#include "support/trace.hpp"
#include <cstddef>

struct starving : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj o;
        promise_type() : o(1) {}
        static void *operator new(std::size_t) { throw 42; }
        static void operator delete(void *) { tr::say("never"); }
        starving get_return_object() { return starving(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit starving(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE starving starves(tr::param p)
{
    SB_YIELD(p.get());
}

int main()
{
    tr::exercise("starves", []() -> tr::routine { return starves(1); });
    return tr::finish();
}

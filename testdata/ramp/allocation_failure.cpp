// get_return_object_on_allocation_failure: no frame, no promise, no parameter copies.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static bool exhausted;

struct fallible {
    struct promise_type : tr::promise_base {
        tr::obj o;
        promise_type() : o(9) {}
        static void *operator new(std::size_t size) noexcept
        {
            tr::say("new");
            return exhausted ? nullptr : std::malloc(size);
        }
        static void operator delete(void *p) { std::free(p); }
        static fallible get_return_object_on_allocation_failure()
        {
            tr::say("failed");
            return fallible{nullptr};
        }
        fallible get_return_object() { return fallible{tr::coroutine_handle<promise_type>::from_promise(*this)}; }
        void return_void() {}
    };
    tr::coroutine_handle<> h;
};

SB_COROUTINE fallible tries(tr::param p)
{
    SB_YIELD(p.get());
}

int main()
{
    for (int i = 0; i < 2; ++i) {
        exhausted = i == 1;
        fallible f = tries(i);
        tr::say("handle %d", static_cast<bool>(f.h));
        if (f.h) {
            f.h.resume();
            tr::say_yielded(1);
            f.h.destroy();
        }
    }
    return tr::finish();
}

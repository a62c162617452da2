// Exceptions of the promise's constructor and of get_return_object go to the caller.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

struct fussy : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj o;
        int n;
        promise_type(int k) : o(k), n(k)
        {
            if (k == 1)
                throw 1;
        }
        ~promise_type() { tr::say("~promise"); }
        static void *operator new(std::size_t size) { return std::malloc(size); }
        static void operator delete(void *p)
        {
            tr::say("delete");
            std::free(p);
        }
        fussy get_return_object()
        {
            if (n == 2)
                throw 2;
            return fussy(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        void return_void() {}
    };
    explicit fussy(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE fussy starts(int n)
{
    tr::obj o(10 * n);
    SB_YIELD(o);
}

int main()
{
    tr::exercise("zero", []() -> tr::routine { return starts(0); });
    tr::exercise("one", []() -> tr::routine { return starts(1); });
    tr::exercise("two", []() -> tr::routine { return starts(2); });
    return tr::finish();
}

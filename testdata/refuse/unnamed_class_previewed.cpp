// A promise made from an object whose class has no name.
#include "support/trace.hpp"

struct result : tr::routine {
    struct promise_type : tr::promise_base {
        template <class T> explicit promise_type(T &) {}
        result get_return_object() { return result(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    using tr::routine::routine;
};

struct {
    int n = 0;
    SB_COROUTINE result refused() // expected-error {{unnamed class}}
    {
        SB_YIELD(n);
    }
} object;

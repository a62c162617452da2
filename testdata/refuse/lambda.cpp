// Lambda coroutines whose promises might be made from the closure, and one that is not.
#include "support/trace.hpp"

struct previewed {
    struct promise_type : tr::promise_base {
        template <class... Arguments> explicit promise_type(Arguments &&...) {}
        previewed get_return_object() { return {}; }
        void return_void() {}
    };
};

struct allocated {
    struct promise_type : tr::promise_base {
        template <class... Arguments> static void *operator new(std::size_t size, Arguments &...) { return ::operator new(size); }
        static void operator delete(void *memory) { ::operator delete(memory); }
        allocated get_return_object() { return {}; }
        void return_void() {}
    };
};

struct any {
    template <class T> any(const T &) {}
};

struct converted {
    struct promise_type : tr::promise_base {
        promise_type(any, any) {}
        promise_type() {}
        converted get_return_object() { return {}; }
        void return_void() {}
    };
};

// No constructor takes a closure.
struct noticed_by_nobody {
    struct promise_type : tr::promise_base {
        promise_type() {}
        noticed_by_nobody get_return_object() { return {}; }
        void return_void() {}
    };
};

void makes();
void makes()
{
    [](int n) SB_COROUTINE -> previewed { SB_YIELD(n); }(1); // expected-error {{made from its arguments}}
    [](int n) SB_COROUTINE -> allocated { SB_YIELD(n); }(1); // expected-error {{made from its arguments}}
    [](int n) SB_COROUTINE -> converted { SB_YIELD(n); }(1); // expected-error {{made from its arguments}}
    [](int n) SB_COROUTINE -> noticed_by_nobody { SB_YIELD(n); }(1);
}

// Awaiting the results of functions that take suspending arguments; awaiters that wrap awaiters.
#include "support/trace.hpp"

template <class A> struct doubled {
    A inner;
    bool await_ready() { return inner.await_ready(); }
    auto await_suspend(tr::coroutine_handle<> h) -> decltype(inner.await_suspend(h)) { return inner.await_suspend(h); }
    int await_resume() { return 2 * inner.await_resume(); }
};

template <class A> static doubled<A> twice(A inner) { return doubled<A>{inner}; }

SB_COROUTINE tr::flow wraps()
{
    int a = SB_AWAIT(twice(tr::pause(1)));
    int b = SB_AWAIT(twice(tr::maybe(false, a)));
    int c = SB_AWAIT(twice(twice(tr::pause(SB_AWAIT(tr::pause(b))))));
    SB_YIELD(SB_AWAIT(twice(tr::ready(SB_YIELD(c)))));
}

int main()
{
    tr::exercise("wraps", []() -> tr::routine { return wraps(); });
    return tr::finish();
}

// Awaiters that are ready, never, or sometimes.
#include "support/trace.hpp"

struct sometimes {
    int n;
    bool await_ready() const { return tr::op(n) % 2 == 0; }
    void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
    int await_resume() const { return n; }
};

SB_COROUTINE tr::flow readies()
{
    int a = SB_AWAIT(tr::ready(1)) + SB_AWAIT(tr::ready(2));
    SB_YIELD(a);
    for (int i = 0; i < 4; ++i) {
        tr::obj o(10 + i);
        a += SB_AWAIT(sometimes{i});
    }
    SB_YIELD(a);
}

int main()
{
    tr::exercise("readies", []() -> tr::routine { return readies(); });
    return tr::finish();
}

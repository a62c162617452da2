// Yields whose value is a reference.
#include "support/trace.hpp"

static int mailbox[2];

struct referring {
    int n;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    int &await_resume() const noexcept { return mailbox[n]; }
};

struct poster : tr::routine {
    struct promise_type : tr::promise_base {
        poster get_return_object() { return poster(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        referring yield_value(int n) { return {n}; }
        void return_void() {}
    };
    explicit poster(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE poster posts()
{
    mailbox[0] = mailbox[1] = 0;
    SB_YIELD(0) = 5;
    int &r = SB_YIELD(1);
    r = 6;
    SB_YIELD(0) += SB_YIELD(1);
    tr::say("%d %d", mailbox[0], mailbox[1]);
    ++SB_YIELD(1);
    int copy = SB_YIELD(1);
    r = 70;
    tr::say("%d %d", copy, mailbox[1]);
    int *p = &SB_YIELD(0);
    *p = 9;
    tr::say("%d", mailbox[0]);
}

int main()
{
    tr::exercise("posts", []() -> tr::routine { return posts(); });
    return tr::finish();
}

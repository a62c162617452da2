// An awaiter that refers to a temporary of the same full-expression.
#include "support/trace.hpp"

struct borrower {
    const tr::obj &o;
    explicit borrower(const tr::obj &r) : o(r) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
    const tr::obj &await_resume() const { return o; }
};

SB_COROUTINE tr::flow borrows()
{
    tr::say("%d", SB_AWAIT(borrower(tr::make(1))).get());
    tr::obj copy = SB_AWAIT(borrower(tr::make(2)));
    SB_YIELD(copy);
    tr::say("%d", SB_AWAIT(borrower(copy + tr::make(4))).get() + SB_AWAIT(borrower(copy)).get());
}

int main()
{
    tr::exercise("borrows", []() -> tr::routine { return borrows(); });
    return tr::finish();
}

// await_resume that returns objects: copyable, move-only, const; kept, discarded, used in place.
#include "support/trace.hpp"

template <class T> struct made {
    int n;
    bool await_ready() const noexcept { return n < 0; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    T await_resume() const { return T(n); }
};

static int both(const tr::obj &a, const tr::obj &b) { return a.get() * 100 + b.get(); }

SB_COROUTINE tr::flow results()
{
    tr::obj a = SB_AWAIT(made<tr::obj>{1});
    auto b = SB_AWAIT(made<tr::mo>{2});
    const tr::obj &c = SB_AWAIT(made<tr::obj>{3});
    SB_AWAIT(made<tr::mo>{4});
    SB_YIELD(a.get() + b.get() + c.get());
    SB_YIELD(SB_AWAIT(made<tr::obj>{5}));
    tr::say("%d", both(SB_AWAIT(made<tr::obj>{6}), SB_AWAIT(made<tr::obj>{7})));
    tr::say("%d", SB_AWAIT(made<tr::mo>{8}).get() + SB_YIELD(9));
    b = SB_AWAIT(made<tr::mo>{-10});
    SB_YIELD(b.get());
}

int main()
{
    tr::exercise("results", []() -> tr::routine { return results(); }, {20, 4, 20});
    return tr::finish();
}

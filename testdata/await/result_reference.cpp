// await_resume that returns references: lvalue, const lvalue, rvalue.
#include "support/trace.hpp"

template <class R> struct gives {
    tr::obj &o;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    R await_resume() const noexcept { return static_cast<R>(o); }
};

SB_COROUTINE tr::flow references()
{
    tr::obj o(1);
    tr::obj &l = SB_AWAIT(gives<tr::obj &>{o});
    l.set(2);
    SB_YIELD(o);
    const tr::obj &c = SB_AWAIT(gives<const tr::obj &>{o});
    o.set(3);
    SB_YIELD(c);
    tr::obj &&r = SB_AWAIT(gives<tr::obj &&>{o});
    r.set(4);
    SB_YIELD(o);
    tr::obj copy = SB_AWAIT(gives<const tr::obj &>{o});
    tr::obj moved = SB_AWAIT(gives<tr::obj &&>{o});
    SB_YIELD(copy);
    SB_YIELD(moved);
    SB_AWAIT(gives<tr::obj &>{copy}).set(5);
    SB_AWAIT(gives<tr::obj &>{copy}) = moved;
    SB_YIELD(copy);
    auto by_value = SB_AWAIT(gives<tr::obj &>{copy});
    auto &same = SB_AWAIT(gives<tr::obj &>{copy});
    tr::check(&same == &copy && &by_value != &copy, "identity");
}

int main()
{
    tr::exercise("references", []() -> tr::routine { return references(); }, {20, 6, 12});
    return tr::finish();
}

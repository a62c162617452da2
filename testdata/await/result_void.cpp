// await_resume that returns void, as statements and operands.
#include "support/trace.hpp"

struct silent {
    int n;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    void await_resume() const { tr::op(n); }
};

SB_COROUTINE tr::flow voids(bool first)
{
    SB_AWAIT(silent{1});
    int a = (SB_AWAIT(silent{2}), 3);
    first ? SB_AWAIT(silent{4}) : SB_AWAIT(silent{5});
    (void)SB_AWAIT(silent{6});
    first ? static_cast<void>(SB_AWAIT(tr::pause(7))) : static_cast<void>(tr::op(8));
    if (first)
        SB_AWAIT(silent{9});
    else
        SB_AWAIT(silent{10});
    tr::op(a);
    SB_RETURN(SB_AWAIT(silent{11}));
}

int main()
{
    tr::exercise("first", []() -> tr::routine { return voids(true); });
    tr::exercise("second", []() -> tr::routine { return voids(false); });
    return tr::finish();
}

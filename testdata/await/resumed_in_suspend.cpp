// The coroutine is resumed while it is still inside await_suspend, and may end there.
#include "support/trace.hpp"

struct at_once {
    int n;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const
    {
        const int kept = n; // the frame, and this awaiter with it, may be gone after the next line
        tr::say("before %d", kept);
        h.resume();
        tr::say("after %d", kept);
    }
    int await_resume() const noexcept { return n; }
};

SB_COROUTINE tr::flow nested(int n)
{
    tr::obj o(n);
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        tr::obj turn(10 + i);
        sum += SB_AWAIT(at_once{i});
    }
    SB_YIELD(sum);
    SB_AWAIT(at_once{99});
}

int main()
{
    tr::exercise("nested", []() -> tr::routine { return nested(3); });
    return tr::finish();
}

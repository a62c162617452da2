// Exceptions from await_ready, await_suspend and await_resume are exceptions of the body.
#include "support/trace.hpp"

struct alarm {
    tr::obj o;
    int which;
    alarm(int n, int hook) : o(n), which(hook) {}
    alarm(const alarm &) = delete;
    bool await_ready() const
    {
        if (which == 1)
            throw 1;
        return false;
    }
    void await_suspend(tr::coroutine_handle<> h) const
    {
        if (which == 2)
            throw 2;
        tr::state().next = h;
    }
    int await_resume() const
    {
        if (which == 3)
            throw 3;
        return o.get();
    }
};

SB_COROUTINE tr::flow alarms(int which)
{
    tr::obj a(1);
    int sum = SB_AWAIT(alarm(2, 0)) + SB_AWAIT(alarm(3, which));
    tr::obj b(sum);
    SB_AWAIT(alarm(4, which - 3));
    SB_YIELD(b);
}

int main()
{
    tr::exercise("none", []() -> tr::routine { return alarms(0); });
    tr::exercise("ready", []() -> tr::routine { return alarms(1); });
    tr::exercise("suspend", []() -> tr::routine { return alarms(2); });
    tr::exercise("resume", []() -> tr::routine { return alarms(3); });
    tr::exercise("late ready", []() -> tr::routine { return alarms(4); });
    tr::exercise("late suspend", []() -> tr::routine { return alarms(5); });
    tr::exercise("late resume", []() -> tr::routine { return alarms(6); });
    return tr::finish();
}

// Awaiters that keep state between their hooks, as prvalues and from functions.
#include "support/trace.hpp"

class timer {
public:
    timer(int from, int to) : from_(from), to_(to), note_(0) {}
    bool await_ready()
    {
        note_ = from_;
        return from_ >= to_;
    }
    void await_suspend(tr::coroutine_handle<> h)
    {
        note_ += to_;
        tr::state().next = h;
    }
    int await_resume() { return note_ * 2; }

private:
    int from_, to_, note_;
};

static timer until(int from, int to) { return timer(from, to); }

SB_COROUTINE tr::flow timers()
{
    int a = SB_AWAIT(timer(1, 5));
    int b = SB_AWAIT(until(5, 5));
    int c = SB_AWAIT(until(a, b + 10)) + SB_AWAIT(until(1, 2));
    tr::say("%d %d %d", a, b, c);
}

int main()
{
    tr::exercise("timers", []() -> tr::routine { return timers(); });
    return tr::finish();
}

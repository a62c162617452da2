// A scheduler that runs coroutines in turn until all are done.
#include "support/trace.hpp"
#include <deque>

static std::deque<tr::coroutine_handle<>> waiting;

struct job {
    struct promise_type {
        job get_return_object() const noexcept { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const { tr::describe_current_exception(); }
    };
};

struct turn {
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const { waiting.push_back(h); }
    void await_resume() const noexcept {}
};

static int running = 0;

SB_COROUTINE job works(const char *name, int rounds, tr::param p)
{
    tr::obj o(p.get());
    ++running;
    for (int i = 0; i < rounds; ++i) {
        tr::say("%s %d of %d, %d running", name, i + 1, rounds, running);
        SB_AWAIT(turn());
        if (i == 3)
            throw tr::boom{p.get()};
        if (i == 1 && rounds == 3)
            works("extra", 1, p.get() + 100);
    }
    --running;
    tr::say("%s ends", name);
}

int main()
{
    works("first", 2, 1);
    works("second", 3, 2);
    works("third", 5, 3);
    while (!waiting.empty()) {
        tr::coroutine_handle<> h = waiting.front();
        waiting.pop_front();
        h.resume();
    }
    tr::say("running %d", running);
    return tr::finish();
}

// A chain of tasks by value that is resumed in another thread before the await_suspend of the innermost one has
// returned, and finished there; at the first step and at later ones, and destroyed while it waits.
// flags: -pthread
// threads: on
#include "support/trace.hpp"

#include <switchback/task.hpp>

#include <thread>

struct on_a_thread {
    int n;
    bool await_ready() const noexcept { return n == 0; }
    void await_suspend(switchback::coroutine_handle<> h)
    {
        std::thread t([h] { h.resume(); });
        t.join(); // by now all frames, and this awaiter with them, may be gone
    }
    int await_resume() const noexcept { return n; }
};

struct for_ever {
    bool await_ready() const noexcept { return false; }
    void await_suspend(switchback::coroutine_handle<>) const noexcept {}
    void await_resume() const noexcept {}
};

struct detached {
    struct promise_type {
        tr::obj o;
        promise_type() : o(100) {}
        detached get_return_object() const noexcept { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const { tr::say("return"); }
        void unhandled_exception() const { tr::describe_current_exception(); }
    };
};

SB_VALUE_COROUTINE static switchback::task<int> leaf(int n)
{
    tr::obj o(n);
    const std::thread::id first = std::this_thread::get_id();
    const int hopped = SB_AWAIT(on_a_thread{n});
    if (n == 3)
        throw tr::boom{n};
    SB_RETURN(hopped * 10 + (first != std::this_thread::get_id()));
}

SB_VALUE_COROUTINE static switchback::task<int> middle(int n)
{
    tr::obj o(10 + n);
    int sum = SB_AWAIT(leaf(n));
    try {
        sum += SB_AWAIT(leaf(n + 1));
    } catch (const tr::boom &b) {
        tr::say("caught %d", b.code);
    }
    SB_RETURN(sum);
}

SB_VALUE_COROUTINE static switchback::task<> never()
{
    tr::obj o(7);
    SB_AWAIT(for_ever());
}

SB_VALUE_COROUTINE static switchback::task<int> outer(int n)
{
    tr::obj o(20 + n);
    SB_RETURN(SB_AWAIT(middle(n)) + SB_AWAIT(middle(0)));
}

SB_COROUTINE static detached runs(int n)
{
    for (int i = 0; i < n; ++i)
        tr::say("%d", SB_AWAIT(outer(i)));
    SB_AWAIT(leaf(3));
}

SB_COROUTINE static switchback::task<> waits()
{
    tr::obj o(8);
    SB_AWAIT(never());
}

struct ignores : switchback::detail::job {
    void run() override {}
    void drop() noexcept override {}
};

int main()
{
    runs(4);
    {
        ignores end;
        switchback::task<> t = waits();
        t.start(end);
        tr::say("destroyed");
    }
    return tr::finish();
}

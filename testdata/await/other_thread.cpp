// The coroutine goes on in another thread while await_suspend has not returned yet.
// flags: -pthread
// threads: on
#include "support/trace.hpp"
#include <thread>

struct on_a_thread {
    std::thread *where;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h)
    {
        std::thread t([h] { h.resume(); });
        t.join(); // by now the frame, and this awaiter with it, may be gone
    }
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

SB_COROUTINE detached hops(int n)
{
    tr::obj o(n);
    const std::thread::id first = std::this_thread::get_id();
    int changes = 0;
    for (int i = 0; i < n; ++i) {
        tr::obj turn(10 + i);
        SB_AWAIT(on_a_thread{nullptr});
        changes += first != std::this_thread::get_id();
    }
    tr::say("%d", changes);
}

int main()
{
    hops(3);
    return tr::finish();
}

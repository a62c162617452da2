// Coroutines that begin at once: one that nobody can wait for, and one that its result owns.
#ifndef SB_TESTDATA_SUPPORT_EAGER_HPP
#define SB_TESTDATA_SUPPORT_EAGER_HPP

#include <exception>

#include <switchback/coroutine.hpp>

namespace tr {

struct detached {
    struct promise_type {
        detached get_return_object() const noexcept { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const noexcept { std::terminate(); }
    };
};

class eager {
public:
    struct promise_type {
        eager get_return_object() { return eager(switchback::coroutine_handle<promise_type>::from_promise(*this)); }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_always final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const noexcept { std::terminate(); }
    };

    explicit eager(switchback::coroutine_handle<promise_type> h) : h_(h) {}
    eager(eager &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    eager(const eager &) = delete;
    eager &operator=(eager &&o) noexcept
    {
        if (h_)
            h_.destroy();
        h_ = o.h_;
        o.h_ = nullptr;
        return *this;
    }
    ~eager()
    {
        if (h_)
            h_.destroy();
    }
    void resume() { h_.resume(); }

private:
    switchback::coroutine_handle<promise_type> h_;
};

// Waits, and gives a number.
struct later {
    bool await_ready() const noexcept { return false; }
    void await_suspend(switchback::coroutine_handle<>) const noexcept {}
    int await_resume() const noexcept { return 1; }
};

// Its tree says that it never waits.
struct at_once {
    bool await_ready() const noexcept { return true; }
    void await_suspend(switchback::coroutine_handle<>) const noexcept {}
    int await_resume() const noexcept { return 1; }
};

} // namespace tr

#endif

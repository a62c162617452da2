// final_suspend with an awaiter of its own: void, bool and handle.
#include "support/trace.hpp"

template <class Result> struct at_the_end {
    bool await_ready() const noexcept { return false; }
    Result await_suspend(tr::coroutine_handle<> h) const noexcept;
    void await_resume() const noexcept {}
};

template <> void at_the_end<void>::await_suspend(tr::coroutine_handle<> h) const noexcept
{
    tr::say("final void %d", h.done());
}
template <> bool at_the_end<bool>::await_suspend(tr::coroutine_handle<> h) const noexcept
{
    tr::say("final bool %d", h.done());
    return true;
}
template <>
tr::coroutine_handle<> at_the_end<tr::coroutine_handle<>>::await_suspend(tr::coroutine_handle<> h) const noexcept
{
    tr::say("final handle %d", h.done());
    return switchback::noop_coroutine();
}

template <class Result> struct ending : tr::routine {
    struct promise_type : tr::promise_base {
        ending get_return_object() { return ending(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        at_the_end<Result> final_suspend() const noexcept { return {}; }
        void return_void() { tr::op(1); }
    };
    explicit ending(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE ending<void> ends_void()
{
    tr::obj o(1);
    SB_YIELD(1);
}

SB_COROUTINE ending<bool> ends_bool()
{
    tr::obj o(2);
    SB_YIELD(2);
}

SB_COROUTINE ending<tr::coroutine_handle<>> ends_handle()
{
    tr::obj o(3);
    SB_YIELD(3);
}

int main()
{
    tr::exercise("ends_void", []() -> tr::routine { return ends_void(); });
    tr::exercise("ends_bool", []() -> tr::routine { return ends_bool(); });
    tr::exercise("ends_handle", []() -> tr::routine { return ends_handle(); });
    return tr::finish();
}

// initial_suspend with awaiters of its own: ready or not, with a life of their own.
// std: c++17
#include "support/trace.hpp"

struct opening : tr::routine {
    struct awaiter {
        tr::obj o;
        bool is_ready;
        awaiter(int n, bool r) : o(n), is_ready(r) {}
        awaiter(const awaiter &) = delete;
        bool await_ready() const noexcept
        {
            tr::say("await_ready");
            return is_ready;
        }
        bool await_suspend(tr::coroutine_handle<>) const noexcept
        {
            tr::say("await_suspend");
            return o.get() != 5;
        }
        void await_resume() const noexcept { tr::say("await_resume"); }
    };
    struct promise_type : tr::promise_base {
        int n;
        promise_type(int k) : n(k) {}
        opening get_return_object() { return opening(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        awaiter initial_suspend() const noexcept { return {n, n == 7}; }
        void return_void() { tr::say("return"); }
    };
    explicit opening(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE opening opens(int n)
{
    tr::obj o(10 * n);
    SB_YIELD(o);
}

int main()
{
    tr::exercise("suspends", []() -> tr::routine { return opens(1); }, {9, 9, 0});
    tr::exercise("does not", []() -> tr::routine { return opens(5); }, {9, 9, 0});
    tr::exercise("ready", []() -> tr::routine { return opens(7); }, {9, 9, 0});
    return tr::finish();
}

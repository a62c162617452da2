// await_suspend that throws although it could return bool or a handle.
#include "support/trace.hpp"

struct by_bool {
    bool throws;
    bool await_ready() const noexcept { return false; }
    bool await_suspend(tr::coroutine_handle<> h) const
    {
        if (throws)
            throw 1;
        tr::state().next = h;
        return true;
    }
    void await_resume() const noexcept {}
};

struct by_handle {
    bool throws;
    bool await_ready() const noexcept { return false; }
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const
    {
        if (throws)
            throw 2;
        tr::state().next = h;
        return switchback::noop_coroutine();
    }
    void await_resume() const noexcept {}
};

SB_COROUTINE tr::flow either(int n)
{
    tr::obj o(n);
    SB_AWAIT(by_bool{n == 1});
    tr::obj p(n + 10);
    SB_AWAIT(by_handle{n == 2});
    SB_YIELD(n);
}

int main()
{
    tr::exercise("zero", []() -> tr::routine { return either(0); });
    tr::exercise("one", []() -> tr::routine { return either(1); });
    tr::exercise("two", []() -> tr::routine { return either(2); });
    return tr::finish();
}

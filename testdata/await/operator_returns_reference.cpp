// operator co_await that returns a reference to a member, and one found in a base class.
#include "support/trace.hpp"

struct inside {
    int n;
    int times;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) noexcept
    {
        ++times;
        tr::state().next = h;
    }
    int await_resume() const noexcept { return n + times; }
};

class source {
public:
    explicit source(int n) : o_(n), in_{n, 0} {}
    inside &SB_OPERATOR_AWAIT() { return in_; }

private:
    tr::obj o_;
    inside in_;
};

class derived : public source {
public:
    derived() : source(50) {}
};

SB_COROUTINE tr::flow references()
{
    source s(1);
    int a = SB_AWAIT(s) + SB_AWAIT(s);
    SB_YIELD(a);
    derived d;
    SB_YIELD(SB_AWAIT(d));
    SB_YIELD(SB_AWAIT(source(7)));
}

int main()
{
    tr::exercise("references", []() -> tr::routine { return references(); });
    return tr::finish();
}

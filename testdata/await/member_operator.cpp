// operator co_await as a member, on values, lvalues and rvalues.
#include "support/trace.hpp"

class delay {
public:
    explicit delay(int n) : o_(n) {}
    tr::pause SB_OPERATOR_AWAIT() &
    {
        tr::say("lvalue");
        return tr::pause(o_.get());
    }
    tr::pause SB_OPERATOR_AWAIT() &&
    {
        tr::say("rvalue");
        return tr::pause(o_.get() + 1000);
    }

private:
    tr::obj o_;
};

SB_COROUTINE tr::flow delays()
{
    delay d(1);
    int a = SB_AWAIT(d);
    int b = SB_AWAIT(delay(2));
    int c = SB_AWAIT(std::move(d));
    tr::say("%d %d %d", a, b, c);
}

int main()
{
    tr::exercise("delays", []() -> tr::routine { return delays(); });
    return tr::finish();
}

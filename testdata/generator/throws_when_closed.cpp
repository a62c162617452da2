// A destructor that throws while a generator is closed: the others run all the same, then it comes out of return_().
#include "support/steps.hpp"

struct bomb {
    int n;
    explicit bomb(int i) : n(i) {}
    ~bomb() noexcept(false)
    {
        std::cout << "bomb " << n << '\n';
        throw n;
    }
};

SB_COROUTINE switchback::generator<int> inner(bool throws)
{
    steps::noisy a("inner a");
    if (throws) {
        bomb b(1);
        steps::noisy c("inner c");
        SB_YIELD(1);
    }
    SB_YIELD(2);
}

SB_COROUTINE switchback::generator<int> outer(bool throws)
{
    steps::noisy a("outer a");
    SB_YIELD_FROM(inner(throws));
}

int main()
{
    for (int i = 0; i < 2; ++i) {
        auto it = inner(i == 1);
        steps::show(it.next());
        steps::attempt([&] { steps::show(it.return_()); });
        steps::show(it.next());
        auto both = outer(i == 1);
        steps::show(both.next());
        steps::attempt([&] { steps::show(both.return_()); });
        steps::show(both.next());
    }
    return steps::finish();
}

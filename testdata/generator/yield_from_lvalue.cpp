// yield* over a generator that lives elsewhere: it goes on from where it stands, and is closed when left early.
#include "support/steps.hpp"

#include <utility>

SB_COROUTINE switchback::generator<int, int> count(int n)
{
    steps::noisy local("count");
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
    SB_RETURN(n);
}

SB_COROUTINE switchback::generator<int> rest_of(switchback::generator<int, int> &inner)
{
    int n = SB_YIELD_FROM(inner);
    SB_YIELD(1000 + n);
}

SB_COROUTINE switchback::generator<int> owner(switchback::generator<int, int> inner)
{
    SB_YIELD(-1);
    SB_YIELD_FROM(std::move(inner));
    SB_YIELD_FROM(inner); // done by now: nothing
}

int main()
{
    {
        auto inner = count(4);
        steps::show(inner.next());
        steps::show(inner.next());
        for (int i : rest_of(inner))
            std::cout << i << '\n';
        steps::show(inner.next());
    }
    {
        auto inner = count(4);
        for (int i : rest_of(inner)) {
            std::cout << i << '\n';
            steps::attempt([&] { inner.next(); });
            if (i == 1)
                break;
        }
        steps::say("left");
        steps::show(inner.next());
    }
    {
        auto it = owner(count(2));
        for (int i = 0; i < 4; ++i)
            steps::show(it.next());
    }
    return steps::finish();
}

// yield*: the inner generator's steps are the outer's, its return value the expression's value.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int, std::string> inner(int n)
{
    steps::noisy local("local " + std::to_string(n));
    for (int i = 0; i < n; ++i)
        SB_YIELD(10 * n + i);
    SB_RETURN("returned " + std::to_string(n));
}

SB_COROUTINE switchback::generator<int> outer()
{
    SB_YIELD(1);
    for (int n = 0; n < 3; ++n) {
        std::string s = SB_YIELD_FROM(inner(n));
        steps::say(s);
    }
    SB_YIELD(2);
    steps::say(SB_YIELD_FROM(inner(1)) + " and " + SB_YIELD_FROM(inner(2)));
}

SB_COROUTINE switchback::generator<int> void_inner()
{
    SB_YIELD(5);
}

SB_COROUTINE switchback::generator<int, int> three_deep()
{
    SB_YIELD_FROM(void_inner());
    SB_YIELD_FROM(outer());
    SB_RETURN(99);
}

int main()
{
    auto it = three_deep();
    for (;;) {
        auto step = it.next();
        steps::show(step);
        if (step.done)
            break;
    }
    return steps::finish();
}

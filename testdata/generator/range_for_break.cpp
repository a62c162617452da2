// Leaving a range-for early, by break, return or an exception, closes the generator, a named one too.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> numbers(const char *name)
{
    steps::noisy n(name);
    for (int i = 0; i < 5; ++i)
        SB_YIELD(i);
}

static int first_even_after(switchback::generator<int> &it, int n)
{
    for (int i : it)
        if (i > n && i % 2 == 0)
            return i;
    return -1;
}

int main()
{
    for (int i : numbers("temporary")) {
        if (i == 2)
            break;
        std::cout << i << '\n';
    }
    steps::say("after the loop");
    {
        auto it = numbers("named");
        for (int i : it) {
            if (i == 1)
                break;
        }
        steps::say("after the loop");
        steps::show(it.next());
    }
    {
        auto it = numbers("returned");
        std::cout << first_even_after(it, 2) << '\n';
        steps::show(it.next());
    }
    {
        auto it = numbers("thrown");
        steps::attempt([&] {
            for (int i : it)
                if (i == 3)
                    throw i;
        });
        steps::show(it.next());
    }
    {
        auto it = numbers("closed inside");
        for (int i : it) {
            std::cout << i << '\n';
            if (i == 1)
                steps::show(it.return_());
        }
        steps::say("after the loop");
    }
    return steps::finish();
}

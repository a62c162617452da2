// Generators that are members of a class, static ones too.
#include "support/steps.hpp"

struct counter {
    int step;
    SB_COROUTINE switchback::generator<int> up_to(int n) const
    {
        for (int i = 0; i < n; i += step)
            SB_YIELD(i);
    }
    static SB_COROUTINE switchback::generator<int> fixed()
    {
        SB_YIELD(7);
    }
};

int main()
{
    const counter c = {3};
    for (int i : c.up_to(10))
        std::cout << i << '\n';
    for (int i : counter::fixed())
        std::cout << i << '\n';
    return steps::finish();
}

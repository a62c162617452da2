// yield* over a generator that yields or is sent another type: its elements, one by one, converted.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<const char *> literals()
{
    steps::noisy n("literals");
    SB_YIELD("a");
    SB_YIELD("b");
}

SB_COROUTINE switchback::generator<std::string, void, int> strings()
{
    SB_YIELD_FROM(literals());
    int sent = SB_YIELD("c");
    std::cout << sent << '\n';
}

SB_COROUTINE switchback::generator<std::string> plain()
{
    auto inner = strings();
    SB_YIELD_FROM(inner);
    SB_YIELD_FROM(literals());
}

int main()
{
    auto it = strings();
    for (int i = 1; i < 5; ++i)
        steps::show(it.next(i));
    for (const std::string &s : plain()) {
        std::cout << s << '\n';
        if (s == "c")
            break;
    }
    return steps::finish();
}

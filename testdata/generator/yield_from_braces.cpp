// yield* over a list in braces.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> numbers()
{
    SB_YIELD_FROM({21, 22, 23});
    SB_YIELD(31);
    SB_YIELD_FROM({41});
}

SB_COROUTINE switchback::generator<std::string> words()
{
    SB_YIELD_FROM({"one", "two"});
    SB_YIELD_FROM({std::string("three"), std::string("four")});
}

int main()
{
    for (int i : numbers())
        std::cout << i << '\n';
    for (const std::string &s : words())
        std::cout << s << '\n';
}

// yield* over any range: vectors, arrays, strings, empty ones, temporaries, converted elements.
#include "support/steps.hpp"

#include <list>
#include <vector>

static std::vector<int> made() { return {31, 32}; }

SB_COROUTINE switchback::generator<int> numbers()
{
    std::vector<int> v = {1, 2, 3};
    SB_YIELD_FROM(v);
    const int array[] = {11, 12};
    SB_YIELD_FROM(array);
    SB_YIELD_FROM(made());
    SB_YIELD_FROM(std::vector<int>());
    SB_YIELD_FROM(std::list<short>(2, 41));
    SB_YIELD(51);
    const std::vector<bool> bits = {true, false};
    SB_YIELD_FROM(bits);
}

SB_COROUTINE switchback::generator<std::string> words()
{
    std::string text = "abc";
    SB_YIELD_FROM(std::vector<std::string>(2, text));
    const char *const names[] = {"x", "y"};
    SB_YIELD_FROM(names);
}

SB_COROUTINE switchback::generator<char> letters()
{
    SB_YIELD_FROM(std::string("hello"));
}

SB_COROUTINE switchback::generator<int &> slots(std::vector<int> &v)
{
    SB_YIELD_FROM(v);
}

int main()
{
    for (int i : numbers())
        std::cout << i << '\n';
    for (const std::string &s : words())
        std::cout << s << '\n';
    for (char c : letters())
        std::cout << c << '\n';
    std::vector<int> v = {1, 2, 3};
    for (int &i : slots(v))
        i *= 2;
    for (int i : v)
        std::cout << i << '\n';
}

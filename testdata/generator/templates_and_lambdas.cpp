// Generator functions of other kinds: lambdas, templates, default arguments.
#include "support/steps.hpp"

template <class T>
SB_COROUTINE switchback::generator<T> repeat(T value, int n = 2)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(value);
}

int main()
{
    for (const std::string &s : repeat<std::string>("again"))
        std::cout << s << '\n';
    auto squares = [](int n) SB_COROUTINE -> switchback::generator<int> {
        for (int i = 0; i < n; ++i)
            SB_YIELD(i * i);
    };
    for (int i : squares(4))
        std::cout << i << '\n';
}

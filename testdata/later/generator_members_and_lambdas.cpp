// Generator functions of every kind: members, static members, lambdas, templates, default arguments.
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

template <class T>
SB_COROUTINE switchback::generator<T> repeat(T value, int n = 2)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(value);
}

int main()
{
    const counter c = {3};
    for (int i : c.up_to(10))
        std::cout << i << '\n';
    for (int i : counter::fixed())
        std::cout << i << '\n';
    for (const std::string &s : repeat<std::string>("again"))
        std::cout << s << '\n';
    auto squares = [](int n) SB_COROUTINE -> switchback::generator<int> {
        for (int i = 0; i < n; ++i)
            SB_YIELD(i * i);
    };
    for (int i : squares(4))
        std::cout << i << '\n';
}

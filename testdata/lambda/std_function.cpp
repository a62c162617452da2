// A lambda in a std::function that is saved, capturing saved locals by reference.
#include "support/trace.hpp"
#include <functional>

SB_COROUTINE tr::flow functions(int n)
{
    tr::obj o(n);
    std::function<int(int)> f = [&o](int k) { return o.add(k); };
    SB_YIELD(f(1));
    SB_YIELD(f(2));
    f = [n, &o](int k) { return n * k + o.get(); };
    SB_YIELD(f(3));
    std::function<int(int)> factorial = [&factorial](int k) { return k < 2 ? 1 : k * factorial(k - 1); };
    SB_YIELD(factorial(5));
    SB_YIELD(factorial(6));
}

int main()
{
    tr::exercise("functions", []() -> tr::routine { return functions(1); });
    return tr::finish();
}

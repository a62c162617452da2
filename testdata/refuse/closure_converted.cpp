// A saved closure that becomes a function pointer: before C++14 no function in front of a frame by value can make it.
#include <switchback/generator.hpp>

SB_VALUE_COROUTINE switchback::generator<int> refused(int n)
{
    auto twice = [](int k) { return 2 * k; }; // expected-error {{function pointer}}
    SB_YIELD(n);
    int (*f)(int) = twice;
    SB_YIELD(f(twice(n)));
}

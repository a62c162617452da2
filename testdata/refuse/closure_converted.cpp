// A saved closure that becomes a function pointer.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    auto twice = [](int k) { return 2 * k; }; // expected-error {{function pointer}}
    SB_YIELD(n);
    int (*f)(int) = twice;
    SB_YIELD(f(twice(n)));
}

// A yield in the operand of throw.
#include "support/trace.hpp"

SB_COROUTINE tr::flow throws(int n)
{
    tr::obj o(n);
    if (n == 1)
        throw SB_YIELD(1);
    if (n == 2)
        throw tr::boom{SB_YIELD(2)};
    int a = n == 3 ? throw "three" : SB_YIELD(3);
    tr::say("%d", a);
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return throws(1); });
    tr::exercise("two", []() -> tr::routine { return throws(2); });
    tr::exercise("three", []() -> tr::routine { return throws(3); });
    tr::exercise("four", []() -> tr::routine { return throws(4); });
    return tr::finish();
}

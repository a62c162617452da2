// Lambdas called where they stand, also inside expressions that suspend elsewhere.
#include "support/trace.hpp"

SB_COROUTINE tr::flow immediate(int n)
{
    tr::obj o(n);
    int a = [&] { return o.get() * 2; }();
    SB_YIELD(a);
    const int b = [=]() -> int {
        if (a > 3)
            return a;
        return n;
    }();
    SB_YIELD(b);
    SB_YIELD([](int x) { return x + 1; }(b));
    int d = SB_YIELD(1) + [&o] { return o.add(1); }();
    SB_YIELD(d);
}

int main()
{
    tr::exercise("immediate", []() -> tr::routine { return immediate(2); });
    return tr::finish();
}

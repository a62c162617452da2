// Closures that other lambdas return, saved and not.
#include "support/trace.hpp"

SB_COROUTINE tr::flow returned(int n)
{
    auto adder = [](int a) { return [a](int k) { return a + k; }; };
    SB_YIELD(adder(1)(2));
    auto one = adder(1);
    SB_YIELD(one(n));
    SB_YIELD(adder(SB_YIELD(2))(SB_YIELD(n)) + one(2));
}

SB_COROUTINE tr::flow at_once(int n)
{
    auto by_value = [](int a) { return [a](int k) { return a + k; }; }(7);
    SB_YIELD(by_value(n));
    auto by_reference = [&n](int a) { return [a, &n](int k) { return n += a + k; }; }(1);
    SB_YIELD(by_reference(1));
    SB_YIELD(by_reference(n) + by_value(SB_YIELD(1)));
}

SB_COROUTINE tr::flow of_local_classes(int n)
{
    struct box {
        tr::obj o;
        int extra;
    };
    box b = {tr::obj(n), 1};
    auto sum = [&b](int k) { return b.o.get() + b.extra + k; };
    SB_YIELD(sum(1));
    auto copy = [](const box &from) { return box{tr::obj(from.extra), 2}; };
    SB_YIELD(copy(b).extra + SB_YIELD(sum(2)));
    SB_YIELD(copy(b).o.get());
}

int main()
{
    tr::exercise("returned", []() -> tr::routine { return returned(3); });
    tr::exercise("at_once", []() -> tr::routine { return at_once(3); });
    tr::exercise("of_local_classes", []() -> tr::routine { return of_local_classes(3); });
    return tr::finish();
}

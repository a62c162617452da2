// std: c++14
// A closure that another saved one returns: its text is part of that one's, which stands in front of the machine.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    auto adder = [](int a) {
        return [a](int k) { return k + a; }; // expected-error {{it stands in another lambda}}
    };
    SB_YIELD(adder(1)(1));
    SB_YIELD(adder(2)(2));
}

struct S {
    int n = 1;
    SB_COROUTINE tr::flow refused()
    {
        auto outer = [this] {
            return [this] { return n; }; // expected-error {{it stands in another lambda}}
        };
        SB_YIELD(outer()());
        SB_YIELD(outer()());
    }
};

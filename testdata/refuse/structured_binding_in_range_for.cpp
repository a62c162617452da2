// A structured binding as the variable of a range-for that suspends.
// std: c++17
#include "support/trace.hpp"

struct two {
    int a, b;
};

SB_COROUTINE tr::flow refused()
{
    two cells[2] = {{1, 2}, {3, 4}};
    for (const auto &[a, b] : cells) { // expected-error {{structured binding}}
        SB_YIELD(a);
        SB_YIELD(b);
    }
}

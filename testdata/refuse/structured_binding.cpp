// A structured binding that is saved across a suspension.
// std: c++17
#include "support/trace.hpp"

struct two {
    int a, b;
};

SB_COROUTINE tr::flow refused()
{
    auto [a, b] = two{1, 2}; // expected-error {{structured binding}}
    SB_YIELD(a);
    SB_YIELD(b);
}

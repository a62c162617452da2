// A binding that is saved is a reference, and there is none to a bit-field.
// std: c++17
#include "support/trace.hpp"

struct bits {
    unsigned a : 3, b : 5;
};

SB_COROUTINE tr::flow refused()
{
    auto [a, b] = bits{1, 2}; // expected-error {{structured binding of a bit-field}}
    SB_YIELD(a);
    SB_YIELD(b);
}

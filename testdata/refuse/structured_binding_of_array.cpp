// A whole array that is copied by a structured binding.
// std: c++17
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    int cells[2] = {1, 2};
    auto [a, b] = cells; // expected-error {{structured binding of a copied array}}
    SB_YIELD(a);
    SB_YIELD(b);
}

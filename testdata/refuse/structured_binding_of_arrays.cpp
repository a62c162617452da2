// A saved binding of an array of arrays.
// std: c++17
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    int rows[2][2] = {{1, 2}, {3, 4}};
    auto [first, second] = rows; // expected-error {{copied array of arrays}}
    SB_YIELD(first[0]);
    SB_YIELD(second[1]);
}

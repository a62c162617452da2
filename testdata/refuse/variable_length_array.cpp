// An array whose bound is not a constant: clang itself refuses it in a coroutine.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    int cells[n]; // expected-error {{variable length array}}
    cells[0] = 1;
    SB_YIELD(cells[0]);
    SB_YIELD(cells[0] + 1);
}

// Before C++17 a function's result can get into the frame by a copy or a move only.
#include "support/trace.hpp"

struct lock {
    int n;
    lock(const lock &) = delete;
    lock &operator=(const lock &) = delete;
};
static lock make_lock(int n) { return {n}; }

SB_COROUTINE tr::flow refused(int n)
{
    const lock &held = make_lock(n); // expected-error {{neither copied nor moved}}
    SB_YIELD(held.n);
    SB_YIELD(held.n + 1);
}

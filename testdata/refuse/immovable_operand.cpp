// A braced list is evaluated in order, and what it evaluates before a suspension has to be moved.
// std: c++17
#include "support/trace.hpp"

struct still {
    int n;
    explicit still(int value) : n(value) {}
    still(const still &) = delete;
    still &operator=(const still &) = delete;
};

struct both {
    int n;
    both(still s, int m) : n(s.n + m) {}
};

SB_COROUTINE tr::flow refused(int n)
{
    both b{still(n), SB_YIELD(1)}; // expected-error {{neither copied nor moved}}
    SB_YIELD(b.n);
}

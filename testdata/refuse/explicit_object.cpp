// C++23's explicit object parameters: fine in members, and in lambdas that capture nothing.
// std: c++20
// flags: -std=c++23
#include "support/trace.hpp"

struct counter {
    int n = 1;
    SB_COROUTINE tr::flow walks(this counter &self, int k) { SB_YIELD(self.n + k); }
};

SB_COROUTINE tr::flow uses(int n)
{
    auto plain = [](this const auto &, int m) SB_COROUTINE -> tr::flow { SB_YIELD(m); };
    SB_YIELD(plain(n).done());
    auto captures = [n](this const auto &, int m) SB_COROUTINE -> tr::flow { SB_YIELD(m + n); }; // expected-error {{explicit object parameter}}
    SB_YIELD(captures(n).done());
}

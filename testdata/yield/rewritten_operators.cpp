// Comparisons that C++20 rewrites: != by ==, reversed ==, < by <=>.
// std: c++20
#include "support/trace.hpp"
#include <compare>

struct number {
    int n;
    bool operator==(const number &o) const { return n == o.n; }
    bool operator==(int k) const { return n == k; }
    auto operator<=>(const number &o) const { return n <=> o.n; }
};

SB_COROUTINE tr::flow compares()
{
    number a{1};
    tr::say("%d", a != number{SB_YIELD(1)});
    tr::say("%d", SB_YIELD(2) == a);
    tr::say("%d", a < number{SB_YIELD(3)});
}

int main()
{
    tr::exercise("compares", []() -> tr::routine { return compares(); });
    return tr::finish();
}

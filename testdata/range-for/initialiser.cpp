// The range-for of C++20 with an initialiser.
// std: c++20
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow initialises()
{
    for (tr::bag b = tr::make_bag(2); tr::obj &o : b) {
        SB_YIELD(o);
        o.add(static_cast<int>(b.size()));
    }
    for (int n = SB_YIELD(1); int x : {n, n + 1})
        SB_YIELD(x);
}

int main()
{
    tr::exercise("initialises", []() -> tr::routine { return initialises(); });
    return tr::finish();
}

// C++17: if constexpr, if with an initialiser and no suspension inside.
// std: c++17
#include "support/trace.hpp"

SB_COROUTINE tr::flow dialect(int n)
{
    tr::obj o(n);
    if constexpr (sizeof(int) >= 2)
        SB_YIELD(1);
    else
        SB_YIELD(2);
    int found = 0;
    if (int k = o.get() * 2; k > 3)
        found = k;
    SB_YIELD(found);
    [[maybe_unused]] int unused = 5;
    SB_YIELD(o);
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return dialect(1); });
    tr::exercise("two", []() -> tr::routine { return dialect(2); });
    return tr::finish();
}

// Initialisers of if and switch in C++17, hiding saved locals.
// std: c++17
#include "support/trace.hpp"

SB_COROUTINE tr::flow hides(int n)
{
    int k = 100;
    SB_YIELD(k);
    if (int k = n; k > 1)
        tr::op(k);
    else
        tr::op(-k);
    switch (int k = n * 2; k) {
    case 2: tr::op(k + 1); break;
    default: tr::op(k); break;
    }
    SB_YIELD(k);
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return hides(1); });
    tr::exercise("two", []() -> tr::routine { return hides(2); });
    return tr::finish();
}

// default before other cases, falling into them.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif
#include "support/trace.hpp"

SB_COROUTINE tr::flow middle(int n)
{
    switch (n) {
    case 1: SB_YIELD(1); break;
    default: SB_YIELD(100);
    case 2: SB_YIELD(2); break;
    case 3: SB_YIELD(3);
    }
    SB_YIELD(9);
}

int main()
{
    tr::exercise("m1", []() -> tr::routine { return middle(1); });
    tr::exercise("m2", []() -> tr::routine { return middle(2); });
    tr::exercise("m3", []() -> tr::routine { return middle(3); });
    tr::exercise("m7", []() -> tr::routine { return middle(7); });
    return tr::finish();
}

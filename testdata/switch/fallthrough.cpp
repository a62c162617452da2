// Falling through suspending cases.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif
#include "support/trace.hpp"

SB_COROUTINE tr::flow falls(int n)
{
    switch (n) {
    case 0: SB_YIELD(0);
    case 1: tr::op(1);
    case 2: {
        tr::obj o(2);
        SB_YIELD(o);
    }
    case 3:
        SB_YIELD(3);
        break;
    case 4: SB_YIELD(4);
    }
    tr::op(5);
}

int main()
{
    tr::exercise("f0", []() -> tr::routine { return falls(0); });
    tr::exercise("f1", []() -> tr::routine { return falls(1); });
    tr::exercise("f2", []() -> tr::routine { return falls(2); });
    tr::exercise("f3", []() -> tr::routine { return falls(3); });
    tr::exercise("f4", []() -> tr::routine { return falls(4); });
    tr::exercise("f5", []() -> tr::routine { return falls(5); });
    return tr::finish();
}

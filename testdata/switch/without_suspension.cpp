// Switches that do not suspend, between suspensions, with declarations and fallthrough.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif
#include "support/trace.hpp"

SB_COROUTINE tr::flow plain(int n)
{
    tr::obj keeps(9);
    for (int i = 0; i < n; ++i) {
        int r = 0;
        switch (i) {
        case 0: r = 1;
        case 1: r += 2; break;
        case 2: {
            tr::obj o(i);
            r = o.get() * 10;
            break;
        }
        default: r = -1;
        }
        SB_YIELD(r);
    }
    tr::op(keeps.get());
}

int main()
{
    tr::exercise("plain", []() -> tr::routine { return plain(4); });
    return tr::finish();
}

// A device of Duff's kind: case labels inside a loop that suspends.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif
#include "support/trace.hpp"

SB_COROUTINE tr::flow duff(int n)
{
    int i = 0;
    int turns = (n + 2) / 3;
    switch (n % 3) {
    case 0:
        do {
            SB_YIELD(++i);
        case 2: SB_YIELD(++i);
        case 1: SB_YIELD(++i);
        } while (--turns > 0);
    }
    SB_YIELD(100 + i);
}

int main()
{
    tr::exercise("three", []() -> tr::routine { return duff(3); });
    tr::exercise("four", []() -> tr::routine { return duff(4); });
    tr::exercise("five", []() -> tr::routine { return duff(5); });
    return tr::finish();
}

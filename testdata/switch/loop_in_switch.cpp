// Loops inside cases; break leaves the loop, then the switch.
#include "support/trace.hpp"

SB_COROUTINE tr::flow inside(int n)
{
    switch (n) {
    case 1:
        for (int i = 0; i < 3; ++i) {
            if (i == 2)
                break;
            SB_YIELD(i);
        }
        SB_YIELD("still in the case");
        break;
    case 2:
        while (n < 4) {
            tr::obj o(n++);
            SB_YIELD(o);
        }
        break;
    }
    SB_YIELD(n);
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return inside(1); });
    tr::exercise("two", []() -> tr::routine { return inside(2); });
    return tr::finish();
}

// continue and break of a loop from within a switch.
#include "support/trace.hpp"

SB_COROUTINE tr::flow machine(int n)
{
    for (int i = 0; i < n; ++i) {
        tr::obj turn(i);
        switch (i) {
        case 0: SB_YIELD("zero"); continue;
        case 1: {
            tr::obj inner(11);
            SB_YIELD("one");
            if (n == 3)
                continue;
            break;
        }
        case 2:
            if (tr::yes(2)) {
                tr::obj leaving(22);
                SB_RETURN();
            }
            break;
        default: break;
        }
        SB_YIELD(i);
    }
}

int main()
{
    tr::exercise("two", []() -> tr::routine { return machine(2); });
    tr::exercise("three", []() -> tr::routine { return machine(3); });
    return tr::finish();
}

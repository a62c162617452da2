// Nested switches, break of the inner one, several labels on one statement.
#include "support/trace.hpp"

SB_COROUTINE tr::flow nested(int a, int b)
{
    switch (a) {
    case 0:
    case 1:
    case 2:
        switch (b) {
        case 0: {
            tr::obj o(a);
            SB_YIELD(o);
            break;
        }
        case 1: SB_YIELD("b1"); break;
        default: tr::op(b);
        }
        SB_YIELD("after inner");
        break;
    case 3: tr::op(3); break;
    default:
        switch (b)
        case 5: SB_YIELD("lone case");
    }
    SB_YIELD("end");
}

int main()
{
    tr::exercise("n00", []() -> tr::routine { return nested(0, 0); });
    tr::exercise("n11", []() -> tr::routine { return nested(1, 1); });
    tr::exercise("n22", []() -> tr::routine { return nested(2, 2); });
    tr::exercise("n30", []() -> tr::routine { return nested(3, 0); });
    tr::exercise("n45", []() -> tr::routine { return nested(4, 5); });
    tr::exercise("n46", []() -> tr::routine { return nested(4, 6); });
    return tr::finish();
}

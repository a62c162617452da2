// A switch whose cases suspend, with break.
#include "support/trace.hpp"

SB_COROUTINE tr::flow cases(int n)
{
    switch (n) {
    case 0: SB_YIELD("zero"); break;
    case 1: {
        tr::obj o(1);
        SB_YIELD(o);
        break;
    }
    case 2:
        SB_YIELD("two");
        SB_YIELD("too");
        break;
    default: SB_YIELD("many"); break;
    }
    SB_YIELD("after");
}

int main()
{
    tr::exercise("zero", []() -> tr::routine { return cases(0); });
    tr::exercise("one", []() -> tr::routine { return cases(1); });
    tr::exercise("two", []() -> tr::routine { return cases(2); });
    tr::exercise("three", []() -> tr::routine { return cases(3); });
    return tr::finish();
}

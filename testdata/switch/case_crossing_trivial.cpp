// A jump past a trivially initialised variable's declaration into a case that assigns it.
#include "support/trace.hpp"

SB_COROUTINE tr::flow crossing(int n)
{
    switch (n) {
        int shared;
    case 0:
        shared = 5;
        SB_YIELD(shared);
        SB_YIELD(shared + 1);
        break;
    case 1:
        shared = 7;
        SB_YIELD(shared);
        shared *= 2;
        SB_YIELD(shared);
        break;
    }
}

int main()
{
    tr::exercise("zero", []() -> tr::routine { return crossing(0); });
    tr::exercise("one", []() -> tr::routine { return crossing(1); });
    tr::exercise("two", []() -> tr::routine { return crossing(2); });
    return tr::finish();
}

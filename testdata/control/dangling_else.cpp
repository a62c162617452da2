// A dangling else belongs to the nearest if, also around macros.
#include "support/trace.hpp"

SB_COROUTINE tr::flow dangling(bool a, bool b)
{
    if (a) {
        if (b)
            SB_YIELD(1);
        else
            SB_YIELD(2);
    }
    if (a)
        if (b)
            SB_YIELD(3);
        else if (a)
            SB_YIELD(4);
        else
            SB_YIELD(5);
    else
        SB_YIELD(6);
    SB_YIELD(7);
}

int main()
{
    tr::exercise("tt", []() -> tr::routine { return dangling(true, true); });
    tr::exercise("tf", []() -> tr::routine { return dangling(true, false); });
    tr::exercise("ft", []() -> tr::routine { return dangling(false, true); });
    return tr::finish();
}

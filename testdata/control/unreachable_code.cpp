// Code after return, loops that never run, blocks that are never entered.
#include "support/trace.hpp"

SB_COROUTINE tr::flow never(bool go)
{
    tr::obj a(1);
    SB_YIELD(1);
    while (false) {
        tr::obj b(2);
        SB_YIELD(2);
    }
    if (!go) {
        SB_RETURN();
        tr::obj c(3);
        SB_YIELD(3);
    }
    for (; false;)
        SB_YIELD(4);
    SB_YIELD(5);
}

int main()
{
    tr::exercise("go", []() -> tr::routine { return never(true); });
    tr::exercise("stop", []() -> tr::routine { return never(false); });
    return tr::finish();
}

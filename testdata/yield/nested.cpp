// Yields inside yields.
#include "support/trace.hpp"

SB_COROUTINE tr::flow nested()
{
    SB_YIELD(SB_YIELD(1));
    SB_YIELD(SB_YIELD(SB_YIELD(2) + 1000) + 2000);
    int a = SB_YIELD(SB_YIELD(3) * 10 + SB_YIELD(4)) + SB_YIELD(5);
    tr::say("%d", a);
    SB_YIELD(tr::make(SB_YIELD(tr::obj(6))));
    SB_YIELD(SB_YIELD(7) > 5 && SB_YIELD(8) > 5 ? SB_YIELD(9) : 0);
}

int main()
{
    tr::exercise("nested", []() -> tr::routine { return nested(); }, {16, 16, 10});
    return tr::finish();
}

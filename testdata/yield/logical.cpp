// && and || suspend only in the operands that are evaluated.
#include "support/trace.hpp"

SB_COROUTINE tr::flow logical(int limit)
{
    if (SB_YIELD(1) > limit && SB_YIELD(2) > 0)
        SB_YIELD("and");
    if (SB_YIELD(3) > limit || SB_YIELD(4) > 0)
        SB_YIELD("or");
    bool a = tr::yes(1) && SB_YIELD(5);
    bool b = tr::no(2) && SB_YIELD(6);
    bool c = tr::yes(3) || SB_YIELD(7);
    bool d = tr::no(4) || SB_YIELD(8);
    bool e = SB_YIELD(9) && tr::no(5);
    bool f = (SB_YIELD(10) < 0 && tr::yes(6)) || (SB_YIELD(11) > 0 && !tr::no(7));
    bool g = (tr::make(1) && SB_YIELD(12)) || tr::make(2);
    tr::say("%d %d %d %d %d %d %d", a, b, c, d, e, f, g);
}

int main()
{
    tr::exercise("low", []() -> tr::routine { return logical(0); }, {12, 12, 20});
    tr::exercise("high", []() -> tr::routine { return logical(1000); }, {3, 3, 3});
    return tr::finish();
}

// ?: of class type whose arms suspend: temporaries live to the end of the full-expression.
#include "support/trace.hpp"

SB_COROUTINE tr::flow objects(bool first)
{
    tr::obj a(1);
    const tr::obj b(2);
    SB_YIELD((first ? a : b).get());
    tr::obj c = first ? tr::make(SB_YIELD(3)) : a + tr::obj(5);
    SB_YIELD(c);
    SB_YIELD(first ? tr::make(6) : tr::make(7));
    const tr::obj &d = first ? tr::make(8) : tr::make(SB_YIELD(9));
    SB_YIELD(d);
    tr::say("%d", (first ? tr::make(10).get() : SB_YIELD(11)) + SB_YIELD(12));
    (first ? a : c).add(SB_YIELD(13));
    SB_YIELD(a);
}

int main()
{
    tr::exercise("first", []() -> tr::routine { return objects(true); });
    tr::exercise("second", []() -> tr::routine { return objects(false); });
    return tr::finish();
}

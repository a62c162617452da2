// Temporaries die before the next statement; locals declared in the same statement live on.
#include "support/trace.hpp"

SB_COROUTINE tr::flow order()
{
    tr::obj a = tr::make(1) + tr::make(SB_YIELD(1)), b = a + tr::make(2), c(tr::make(SB_YIELD(2)).get());
    SB_YIELD(b);
    SB_YIELD(c);
    for (tr::obj i = tr::make(0) + tr::make(SB_YIELD(3) - 104); i.get() < (tr::make(2) + tr::make(SB_YIELD(4) - 108)).get();
         i.add(tr::make(1).get() + (SB_YIELD(5) > 1000)))
        SB_YIELD(i);
}

int main()
{
    tr::exercise("order", []() -> tr::routine { return order(); }, {12, 12, 24});
    return tr::finish();
}

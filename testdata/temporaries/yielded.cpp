// A yielded temporary lives until the resumption; several die in reverse order.
#include "support/trace.hpp"

SB_COROUTINE tr::flow yielded()
{
    SB_YIELD(tr::obj(1));
    SB_YIELD(tr::make(tr::obj(2).get() + 1));
    SB_YIELD(tr::make(4).self());
    SB_YIELD(tr::couple{tr::obj(5), 6, tr::obj(7)}.second);
    SB_YIELD((tr::obj(8), tr::obj(9)));
}

int main()
{
    tr::exercise("yielded", []() -> tr::routine { return yielded(); });
    return tr::finish();
}

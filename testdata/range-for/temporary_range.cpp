// Range-for over a temporary: the range lives through the loop, and dies once.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow temporary()
{
    for (const tr::obj &o : tr::make_bag(2)) {
        tr::obj inner(50);
        SB_YIELD(o);
    }
    SB_YIELD("between");
    for (int i : tr::counting(3)) {
        SB_YIELD(i);
        if (i == 1)
            break;
    }
}

int main()
{
    tr::exercise("temporary", []() -> tr::routine { return temporary(); });
    return tr::finish();
}

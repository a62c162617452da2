// continue into an increment that suspends, out of scopes with objects.
#include "support/trace.hpp"

SB_COROUTINE tr::flow skips()
{
    for (int i = 0; i < 4; i += SB_YIELD(100 + i) > 0 ? 1 : 2) {
        tr::obj a(i);
        if (i == 1) {
            tr::obj b(11);
            continue;
        }
        {
            tr::obj c(12);
            SB_YIELD(i);
            if (i == 2)
                continue;
        }
        SB_YIELD(50 + i);
    }
}

int main()
{
    tr::exercise("skips", []() -> tr::routine { return skips(); }, {12, 4, 12});
    return tr::finish();
}

// goto into and out of scopes with suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow jumps(int n)
{
again : {
    tr::obj o(n);
    SB_YIELD(o);
    if (--n > 0)
        goto again;
}
    for (int i = 0; i < 2; ++i)
        for (int k = 0; k < 2; ++k) {
            tr::obj p(10 * i + k);
            SB_YIELD(p);
            if (i == 1)
                goto out;
        }
out:
    SB_YIELD(100);
}

int main()
{
    tr::exercise("jumps", []() -> tr::routine { return jumps(2); });
    return tr::finish();
}

// try blocks that do not suspend, between suspensions.
#include "support/trace.hpp"

static int risky(int n)
{
    tr::obj o(n);
    if (n % 2)
        throw tr::boom{n};
    return n;
}

SB_COROUTINE tr::flow guarded()
{
    tr::obj outer(1);
    int caught = 0;
    for (int i = 0; i < 3; ++i) {
        int got = -1;
        try {
            tr::obj inner(10 + i);
            got = risky(i);
        } catch (const tr::boom &b) {
            caught += b.code;
            tr::say("caught %d", b.code);
        }
        SB_YIELD(got);
    }
    SB_YIELD(caught);
}

int main()
{
    tr::exercise("guarded", []() -> tr::routine { return guarded(); });
    return tr::finish();
}

// Locals that handlers see: the values at the throw, whatever they were stored as when it last suspended.
#include "support/trace.hpp"

SB_COROUTINE tr::flow values(int n)
{
    int count = 0;
    int *where = &n;
    int &alias = n;
    unsigned char small = 250;
    tr::obj o(7);
    for (;;) {
        int turn = count;
        try {
            ++count;
            SB_YIELD(count);
            ++count;
            small = static_cast<unsigned char>(small + 3);
            ++*where;
            tr::op(turn);
            int late = count * 2;
            SB_YIELD(late);
            alias += late;
            tr::op(late);
            if (count > 5)
                break;
        } catch (const tr::boom &b) {
            tr::say("caught %d: count %d turn %d n %d small %d o %d", b.code, count, turn, n, small, o.get());
            o.set(o.get() + 1);
            if (count > 5)
                break;
        }
        SB_YIELD(alias);
    }
    SB_YIELD(count);
}

int main()
{
    tr::exercise("values", []() -> tr::routine { return values(3); }, {12, 12, 20});
    return tr::finish();
}

// Suspensions inside try blocks: thrown into, thrown from, nested, left by break and return.
#include "support/trace.hpp"

SB_COROUTINE tr::flow guarded(int n)
{
    tr::obj o(1);
    for (int i = 0; i < n; ++i) {
        tr::obj turn(10 + i);
        try {
            tr::obj inner(20 + i);
            SB_YIELD(i);
            if (i == 1)
                throw tr::boom{i};
            try {
                SB_YIELD(tr::make(30 + i));
            } catch (int k) {
                tr::say("int %d", k);
            }
            if (i == 2)
                break;
        } catch (const tr::boom &b) {
            tr::say("caught %d", b.code);
            if (b.code == -1)
                throw 5;
        }
        SB_YIELD(100);
    }
}

int main()
{
    tr::exercise("guarded", []() -> tr::routine { return guarded(3); }, {12, 12, 20});
    return tr::finish();
}

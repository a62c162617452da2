// Nested try blocks without suspensions, throwing handlers.
#include "support/trace.hpp"

SB_COROUTINE tr::flow nested(int n)
{
    tr::obj o(1);
    SB_YIELD(0);
    try {
        tr::obj a(2);
        try {
            tr::obj b(3);
            if (n > 0)
                throw n;
            tr::op(4);
        } catch (int i) {
            tr::obj c(5);
            tr::say("inner %d", i);
            if (i > 1)
                throw tr::boom{i};
        }
        tr::op(6);
    } catch (const tr::boom &b) {
        tr::say("outer %d", b.code);
        if (b.code > 2)
            throw "outside";
    }
    SB_YIELD(1);
}

int main()
{
    tr::exercise("n0", []() -> tr::routine { return nested(0); });
    tr::exercise("n1", []() -> tr::routine { return nested(1); });
    tr::exercise("n2", []() -> tr::routine { return nested(2); });
    tr::exercise("n3", []() -> tr::routine { return nested(3); });
    return tr::finish();
}

// A function-try-block: its handlers see the parameters, and come before the promise's unhandled_exception.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow guarded(tr::param p, int n)
try {
    tr::obj o(n);
    SB_YIELD(o);
    if (n == 1)
        throw tr::boom{p.get()};
    if (n == 2)
        throw 3;
    SB_YIELD(p.get());
    if (n == 3)
        SB_RETURN();
    SB_YIELD(4);
}
catch (const tr::boom &b) {
    tr::say("boom %d %d", b.code, p.get());
}
catch (int i) {
    tr::obj o(i);
    tr::say("int %d", o.get());
    throw;
}

SB_COROUTINE static tr::flow plain(int n) try { // nothing thrown inside
    SB_YIELD(n);
}
catch (...) {
    tr::say("caught");
}

int main()
{
    for (int n = 0; n < 4; ++n) {
        tr::say("n = %d", n);
        static int given;
        given = n;
        tr::exercise("guarded", []() -> tr::routine { return guarded(tr::param(7), given); });
    }
    tr::exercise("plain", []() -> tr::routine { return plain(1); });
    return tr::finish();
}

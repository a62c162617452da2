// Conditionally made temporaries and awaiters with destructors: nested, in conditions of loops, inside try blocks.
#include "support/trace.hpp"

static int both(const tr::obj &a, const tr::obj &b) { return a.get() + b.get(); }

SB_COROUTINE tr::flow nested(int n)
{
    tr::say("%d", (n > 0 ? (n > 1 ? both(tr::make(1), tr::make(SB_YIELD(2))) : tr::make(3).get()) : SB_YIELD(4)) +
                      SB_YIELD(5));
    bool all = n && SB_AWAIT(tr::loud(6)) && both(tr::make(7), tr::make(8)) && SB_AWAIT(tr::loud(9, true));
    tr::say("%d", all);
    bool any = !n || (tr::make(10).get() == 11 || SB_AWAIT(tr::loud(12))) || tr::make(13);
    tr::say("%d", any);
    for (int i = 0; i < n && (i > 5 || SB_AWAIT(tr::loud(14 + i))); ++i)
        SB_YIELD(n > 1 ? tr::make(20 + i) : tr::obj(SB_YIELD(30 + i)));
    while (n-- > 0 && both(tr::make(40), tr::make(SB_YIELD(41))) > 0)
        tr::say("turn %d", n);
}

SB_COROUTINE tr::flow in_try(int n)
{
    for (int i = 0; i < 2; ++i) {
        try {
            tr::obj kept = n && i ? tr::make(SB_YIELD(1)) : tr::obj(2) + tr::make(SB_YIELD(3));
            int x = kept && (n || SB_AWAIT(tr::loud(4))) ? both(tr::make(5), tr::make(SB_YIELD(6))) : SB_YIELD(7);
            tr::say("x %d", x);
        } catch (const tr::boom &b) {
            tr::say("caught %d", b.code);
        }
    }
}

int main()
{
    tr::exercise("nested 0", []() -> tr::routine { return nested(0); }, {16, 16, 60});
    tr::exercise("nested 1", []() -> tr::routine { return nested(1); }, {16, 16, 60});
    tr::exercise("nested 2", []() -> tr::routine { return nested(2); }, {16, 16, 60});
    tr::exercise("in_try 0", []() -> tr::routine { return in_try(0); }, {16, 16, 60});
    tr::exercise("in_try 1", []() -> tr::routine { return in_try(1); }, {16, 16, 60});
    return tr::finish();
}

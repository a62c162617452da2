// Temporaries whose lifetime a member of a saved aggregate extends, behind elements with effects.
#include "support/trace.hpp"

struct holder {
    int n;
    const tr::obj &r;
};
struct wide {
    int o;
    int &alias;
    const tr::obj &r;
    int last;
};
static int shared = 3;
static int &share(int n)
{
    tr::op(n);
    return shared;
}

SB_COROUTINE tr::flow orders(int n)
{
    holder h = {SB_YIELD(1), tr::make(2)};
    SB_YIELD(h.r.get() + h.n);
    holder g{tr::op(n), tr::obj(tr::op(3))};
    SB_YIELD(g.r);
    const holder &k = holder{tr::op(4) + n, tr::make(SB_YIELD(5))};
    SB_YIELD(k.n);
    SB_YIELD(k.r);
}

SB_COROUTINE tr::flow widely(int n)
{
    for (int i = 0; i < 2; ++i) {
        wide w = {tr::op(n), share(6), tr::make(7), SB_YIELD(8)};
        ++w.alias;
        SB_YIELD(w.o + w.alias + w.r.get());
        if (w.last == 105)
            continue;
        SB_YIELD(w.r);
    }
    shared = 3;
}

int main()
{
    tr::exercise("orders", []() -> tr::routine { return orders(1); });
    tr::exercise("widely", []() -> tr::routine { return widely(1); });
    return tr::finish();
}

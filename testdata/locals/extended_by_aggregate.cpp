// Temporaries whose lifetime a member of a saved aggregate extends.
#include "support/trace.hpp"

struct holder {
    const tr::obj &r;
    int n;
};

SB_COROUTINE tr::flow extends()
{
    holder h = {tr::make(1), 2};
    SB_YIELD(h.r);
    SB_YIELD(h.n);
}

SB_COROUTINE tr::flow through_a_reference()
{
    const holder &h = holder{tr::make(1), SB_YIELD(1)};
    SB_YIELD(h.r);
    holder &&g = {tr::make(2), SB_YIELD(2)};
    SB_YIELD(g.r);
}

struct nested {
    holder h;
    const int &number;
    holder more[2];
};

SB_COROUTINE tr::flow nests(int n)
{
    tr::obj before(8);
    nested a = {{before, 2}, 3, {{tr::make(4), 5}, {before, n}}};
    tr::obj behind(9);
    SB_YIELD(a.h.r);
    SB_YIELD(a.more[0].r.get() + a.number + a.more[1].n);
    for (int i = 0; i < 2; ++i) {
        holder each{tr::obj(i), SB_YIELD(i)};
        if (each.n == 105)
            continue;
        SB_YIELD(each.r);
    }
    struct list {
        std::initializer_list<int> values;
        int n;
    } l = {{1, 2, 3}, n};
    SB_YIELD(static_cast<int>(l.values.size()) + l.n);
    SB_YIELD(*l.values.begin());
}

int main()
{
    tr::exercise("extends", []() -> tr::routine { return extends(); });
    tr::exercise("through a reference", []() -> tr::routine { return through_a_reference(); });
    tr::exercise("nests", []() -> tr::routine { return nests(1); });
    return tr::finish();
}

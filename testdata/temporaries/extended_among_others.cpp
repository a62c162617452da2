// Temporaries whose lifetime is extended, beside others of the same initialiser that die at its end.
// std: c++17
#include "support/trace.hpp"

struct holder {
    int n;
    const tr::obj &r;
};

struct both {
    const tr::obj &first;
    int n;
    tr::obj &&second;
    int m;
};

SB_COROUTINE tr::flow lists(int n)
{
    holder h = {tr::make(1).get() + SB_YIELD(1), tr::make(2)};
    SB_YIELD(h.r.get() + h.n);
    const holder &k = holder{tr::make(3).get(), tr::make(4)};
    SB_YIELD(k.r.get() + k.n);
    {
        both b = {tr::make(5), tr::make(6).get() + tr::make(7).get(), tr::make(8), tr::make(9).get()};
        SB_YIELD(b.first.get() + b.second.get() + b.n + b.m + n);
    }
    SB_YIELD(n);
}

SB_COROUTINE tr::flow conditional(int n)
{
    tr::obj o(9);
    const tr::obj &r = SB_YIELD(1) > 5 ? static_cast<const tr::obj &>(tr::make(1)) : o;
    SB_YIELD(r.get());
    const tr::obj &q = n == 1 ? static_cast<const tr::obj &>(tr::make(2)) : o;
    SB_YIELD(q.get());
    {
        const tr::obj &z = n == 2 ? static_cast<const tr::obj &>(tr::make(3)) : o;
        SB_YIELD(z.get());
    }
    holder h = {tr::make(4).get(), n == 2 ? static_cast<const tr::obj &>(tr::make(5)) : o};
    SB_YIELD(h.r.get());
    holder k = {tr::make(6).get() + SB_YIELD(3), n == 1 ? static_cast<const tr::obj &>(tr::make(7)) : o};
    SB_YIELD(k.r.get());
    const tr::obj &chosen = n == 1 ? tr::make(SB_YIELD(8)) : tr::make(SB_YIELD(9));
    SB_YIELD(chosen.get());
}

SB_COROUTINE tr::flow in_loops(int n)
{
    for (int i = 0; i < 3; ++i) {
        holder h = {tr::make(i).get() + SB_YIELD(1), tr::make(2)};
        if (i == n)
            continue;
        SB_YIELD(h.r.get() + h.n);
        try {
            holder inner = {tr::make(i + 10).get(), tr::make(SB_AWAIT(tr::loud(3)))};
            SB_YIELD(inner.n);
            if (i == 2)
                break;
        } catch (const tr::boom &) {
            tr::say("caught");
        }
    }
    if (const holder &h = holder{tr::make(20).get(), tr::make(21)}; h.n == n)
        SB_YIELD(h.n);
    else
        SB_YIELD(h.r.get());
    SB_RETURN();
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(1); });
    tr::exercise("conditional", []() -> tr::routine { return conditional(1); });
    tr::exercise("in_loops", []() -> tr::routine { return in_loops(1); });
    return tr::finish();
}

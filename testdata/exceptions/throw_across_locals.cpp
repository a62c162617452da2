// A long row of locals of every kind, unwound from every point.
#include "support/trace.hpp"

SB_COROUTINE tr::flow rows()
{
    tr::obj a(1);
    tr::mo b(2);
    tr::pin c(3);
    tr::wide d(4);
    tr::fixed e(5);
    SB_YIELD(1);
    tr::link f(a, 6);
    tr::strict g{7};
    tr::couple h = {tr::obj(8), 9, tr::obj(10)};
    const tr::obj &i = tr::make(11);
    tr::obj j[2] = {12, 13};
    SB_YIELD(2);
    tr::op(a.get() + b.get() + c.get() + d.get() + e.number);
    tr::op(f.target.get() + g.get() + h.number + i.get() + j[1].get());
}

int main()
{
    tr::exercise("rows", []() -> tr::routine { return rows(); });
    return tr::finish();
}

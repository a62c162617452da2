// Structured bindings across suspensions.
// std: c++17
#include "support/trace.hpp"

SB_COROUTINE tr::flow bindings()
{
    auto [a, n, b] = tr::couple{tr::obj(1), 2, tr::obj(3)};
    SB_YIELD(a);
    n += 10;
    SB_YIELD(n);
    auto &[c, m, d] = *new (::operator new(sizeof(tr::couple))) tr::couple{tr::obj(4), 5, tr::obj(6)};
    tr::couple *p = reinterpret_cast<tr::couple *>(&c);
    SB_YIELD(c);
    m = SB_YIELD(m);
    SB_YIELD(d);
    tr::say("%d", p->number);
    p->~couple();
    ::operator delete(p);
    int cells[2][2] = {{1, 2}, {3, 4}};
    for (const auto &[x, y] : cells) {
        SB_YIELD(x);
        SB_YIELD(y);
    }
    SB_YIELD(b);
}

int main()
{
    tr::run_once([]() -> tr::routine { return bindings(); }, tr::to_the_end, -1);
    tr::run_once([]() -> tr::routine { return bindings(); }, 1, -1);
    tr::run_once([]() -> tr::routine { return bindings(); }, 2, -1);
    tr::run_once([]() -> tr::routine { return bindings(); }, tr::to_the_end, 1);
    return tr::finish();
}

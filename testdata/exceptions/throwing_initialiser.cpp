// The second of two initialisers throws; arrays and aggregates are undone element by element.
#include "support/trace.hpp"

struct members {
    tr::obj a;
    tr::obj b;
    members(int n) : a(n), b(tr::op(n) + 1) {}
};

SB_COROUTINE tr::flow initialises()
{
    tr::obj x(1), y(2);
    SB_YIELD(1);
    tr::obj row[3] = {10, 11, 12};
    SB_YIELD(row[1]);
    tr::couple c = {tr::make(20), tr::op(21), tr::make(22)};
    SB_YIELD(c.second);
    members m(30);
    SB_YIELD(m.b);
    const tr::obj &r = row[0] + c.first;
    SB_YIELD(r);
}

int main()
{
    tr::exercise("initialises", []() -> tr::routine { return initialises(); });
    return tr::finish();
}

// Aggregates and arrays as temporaries across suspensions.
#include "support/trace.hpp"

struct rows {
    int n;
    tr::obj cells[2];
};

static int total(const rows &r, int n) { return r.cells[0].get() + r.cells[1].get() + r.n + n; }

SB_COROUTINE tr::flow arrays()
{
    tr::say("%d", total(rows{3, {1, 2}}, SB_YIELD(1)));
    tr::say("%d", total(rows{5, {SB_YIELD(2), 4}}, 6));
    const rows &r = rows{SB_YIELD(3), {7, 8}};
    SB_YIELD(r.cells[1]);
}

int main()
{
    tr::exercise("arrays", []() -> tr::routine { return arrays(); });
    return tr::finish();
}

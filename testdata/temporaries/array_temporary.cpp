// Aggregates and arrays as temporaries across suspensions.
#include "support/trace.hpp"

struct rows {
    tr::obj cells[2];
    int n;
};

static int total(const rows &r, int n) { return r.cells[0].get() + r.cells[1].get() + r.n + n; }

SB_COROUTINE tr::flow arrays()
{
    tr::say("%d", total(rows{{1, 2}, 3}, SB_YIELD(1)));
    tr::say("%d", total(rows{{4, SB_YIELD(2)}, 5}, 6));
    const rows &r = rows{{7, 8}, SB_YIELD(3)};
    SB_YIELD(r.cells[1]);
}

int main()
{
    tr::exercise("arrays", []() -> tr::routine { return arrays(); });
    return tr::finish();
}

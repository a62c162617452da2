// Temporary arrays that are made by a name of their type.
#include "support/trace.hpp"

typedef int row[2];
typedef tr::obj two[2];

static int sum(const row &r, int n) { return r[0] * 100 + r[1] * 10 + n; }
static int total(const two &t, int n) { return t[0].get() + t[1].get() + n; }

SB_COROUTINE tr::flow arrays()
{
    for (int k : row{SB_YIELD(1), 6})
        SB_YIELD(k);
    const row &extended = row{9, SB_YIELD(2)};
    SB_YIELD(extended[0] + extended[1]);
    const row &plain = row{1, 2};
    SB_YIELD(sum(plain, SB_YIELD(3)));
    SB_YIELD(sum(row{3, 4}, SB_YIELD(4)));
    SB_YIELD(sum(row{SB_YIELD(5), 5}, 6));
    SB_YIELD(sum(row{SB_YIELD(6) & 7}, SB_YIELD(7)));
}

SB_COROUTINE tr::flow objects()
{
    for (const tr::obj &o : two{SB_YIELD(1), 2})
        SB_YIELD(o);
    SB_YIELD(total(two{3, 4}, SB_YIELD(2)));
    const two &kept = two{SB_YIELD(3), 5};
    SB_YIELD(kept[1]);
}

int main()
{
    tr::exercise("arrays", []() -> tr::routine { return arrays(); });
    tr::exercise("objects", []() -> tr::routine { return objects(); });
    return tr::finish();
}

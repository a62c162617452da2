// A recursive walk: each level drives the one below.
#include "support/trace.hpp"
#include "support/seq.hpp"

struct tree {
    int value;
    const tree *left;
    const tree *right;
};

SB_COROUTINE tr::seq<int> walk(const tree &t)
{
    if (t.left)
        for (int v : walk(*t.left))
            SB_YIELD(v);
    SB_YIELD(t.value);
    if (t.right)
        for (int v : walk(*t.right))
            SB_YIELD(v);
}

SB_COROUTINE tr::seq<bool> same_fringe(const tree &a, const tree &b)
{
    tr::seq<int> x = walk(a), y = walk(b);
    for (;;) {
        const bool more_x = x.next(), more_y = y.next();
        if (!more_x || !more_y) {
            SB_YIELD(more_x == more_y);
            SB_RETURN();
        }
        SB_YIELD(x.value() == y.value());
    }
}

int main()
{
    const tree one = {1, nullptr, nullptr}, three = {3, nullptr, nullptr}, two = {2, &one, &three};
    const tree right = {3, nullptr, nullptr}, middle = {2, nullptr, &right}, top = {1, nullptr, &middle};
    for (int v : walk(two))
        tr::say("%d", v);
    for (bool same : same_fringe(two, top))
        tr::say("%s", same ? "same" : "different");
    for (bool same : same_fringe(two, middle))
        tr::say("%s", same ? "same" : "different");
    return tr::finish();
}

// Members, fields and named casts with the names of saved locals.
#include "support/trace.hpp"

struct record {
    int x;
    int y;
    int sum() const { return x + y; }
};

struct wrapper {
    record x;
};

SB_COROUTINE tr::flow members()
{
    int x = 1, y = 2;
    record r = {x, y};
    wrapper w = {{3, 4}};
    SB_YIELD(r.x + r.y + x + y);
    r.x = x + 10;
    w.x.x = r.x;
    SB_YIELD(w.x.x + x);
    int record::*field = &record::x;
    SB_YIELD(r.*field);
    record *p = &r;
    p->y = y = SB_YIELD(p->sum());
    SB_YIELD(p->y - y + x);
    struct local {
        int x;
        int get(int y) const { return x * 10 + y; }
    };
    local l = {x};
    SB_YIELD(l.get(x));
}

int main()
{
    tr::exercise("members", []() -> tr::routine { return members(); });
    return tr::finish();
}

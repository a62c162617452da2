// Overloaded operators with operands that suspend.
#include "support/trace.hpp"

struct log_type {
    const log_type &operator<<(int n) const
    {
        tr::say("<< %d", n);
        return *this;
    }
    const log_type &operator<<(const tr::obj &o) const
    {
        tr::say("<< obj %d", o.get());
        return *this;
    }
    int operator()(int a, int b) const { return tr::op(a + b); }
    int operator[](int n) const { return tr::op(n); }
    const log_type &operator,(int n) const
    {
        tr::say(", %d", n);
        return *this;
    }
};

SB_COROUTINE tr::flow operators()
{
    log_type out;
    out << 1 << SB_YIELD(1) << tr::obj(2) << SB_YIELD(2) << 3;
    int a = out(SB_YIELD(3), 4);
    int b = out[SB_YIELD(4)];
    tr::obj o(5);
    tr::obj p = o + tr::make(SB_YIELD(5));
    tr::obj q = tr::make(SB_YIELD(6)) + o;
    bool same = p == tr::obj(SB_YIELD(7));
    tr::say("%d %d %d %d %d", a, b, p.get(), q.get(), same);
    out, SB_YIELD(8);
}

int main()
{
    tr::exercise("operators", []() -> tr::routine { return operators(); }, {12, 4, 20});
    return tr::finish();
}

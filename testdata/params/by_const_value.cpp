// A const parameter stays const for overload resolution.
#include "support/trace.hpp"

static const char *kind(const tr::param &) { return "const"; }
static const char *kind(tr::param &) { return "mutable"; }
static const char *kind(const int &) { return "const int"; }
static const char *kind(int &) { return "mutable int"; }

SB_COROUTINE tr::flow by_const_value(const tr::param p, const int n)
{
    SB_YIELD(kind(p));
    SB_YIELD(kind(n));
    tr::op(p.get() + n);
}

SB_COROUTINE tr::flow by_plain_value(tr::param p, int n)
{
    SB_YIELD(kind(p));
    SB_YIELD(kind(n));
    tr::op(p.get() + n);
}

int main()
{
    tr::exercise("by_const_value", []() -> tr::routine { return by_const_value(1, 2); });
    tr::exercise("by_plain_value", []() -> tr::routine { return by_plain_value(3, 4); });
    return tr::finish();
}

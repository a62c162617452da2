// A parameter's copy that throws undoes the copies made before it; the exception goes to the caller.
#include "support/trace.hpp"

SB_COROUTINE tr::flow three(tr::param a, tr::param b, tr::param c)
{
    SB_YIELD(a.get() + b.get() + c.get());
}

class fragile {
public:
    fragile(int value) : v(value) {}
    fragile(const fragile &o) : v(o.v) { tr::op(v); }
    int v;
};

SB_COROUTINE tr::flow breaks(tr::param a, fragile f, tr::param c)
{
    SB_YIELD(a.get() + f.v + c.get());
}

int main()
{
    tr::exercise("three", []() -> tr::routine { return three(1, 2, 3); });
    tr::exercise("breaks", []() -> tr::routine { return breaks(4, 5, 6); });
    return tr::finish();
}

// Parameters captured by a lambda that lives between two suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow captures(tr::param p, int n, int &r)
{
    SB_YIELD(n);
    {
        auto by_reference = [&]() { return p.get() + n++ + r; };
        auto by_copy = [n, &r]() { return n + r; };
        tr::op(by_reference());
        tr::op(by_copy());
    }
    SB_YIELD(n);
}

static int one = 1;

int main()
{
    tr::exercise("captures", []() -> tr::routine { return captures(100, 10, one); });
    return tr::finish();
}

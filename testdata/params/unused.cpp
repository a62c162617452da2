// Parameters that the body never names still live as long as the frame.
#include "support/trace.hpp"

SB_COROUTINE tr::flow unused(tr::param a, tr::param b)
{
    (void)a;
    (void)b;
    SB_YIELD(1);
}

SB_COROUTINE tr::flow half_used(tr::param a, __attribute__((unused)) tr::param b)
{
    SB_YIELD(a.get());
    SB_YIELD(2);
}

int main()
{
    tr::exercise("unused", []() -> tr::routine { return unused(1, 2); });
    tr::exercise("half_used", []() -> tr::routine { return half_used(3, 4); });
    return tr::finish();
}

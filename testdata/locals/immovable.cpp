// Locals that can be neither copied nor moved, initialised directly and by list.
#include "support/trace.hpp"

SB_COROUTINE tr::flow immovable(int n)
{
    tr::pin a(n);
    SB_YIELD(a.get());
    tr::pin b{2, 3};
    a.set(b.get());
    SB_YIELD(a.get());
    {
        const tr::pin c{4};
        SB_YIELD(c.get());
    }
    SB_YIELD(b.get());
}

int main()
{
    tr::exercise("immovable", []() -> tr::routine { return immovable(1); });
    return tr::finish();
}

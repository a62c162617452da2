// A move-only parameter is moved into the frame and moved out of it by the body.
#include "support/trace.hpp"

SB_COROUTINE tr::flow consume(tr::mo m)
{
    SB_YIELD(m.get());
    {
        tr::mo taken(std::move(m));
        SB_YIELD(taken.get() + 1);
    }
    SB_YIELD(m.get() + 2);
}

int main()
{
    tr::exercise("consume", []() -> tr::routine { return consume(tr::mo(4)); });
    return tr::finish();
}

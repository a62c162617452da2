// Move-only locals: moved, returned from functions, moved assigned.
#include "support/trace.hpp"

SB_COROUTINE tr::flow move_only()
{
    tr::mo a(1);
    tr::mo b = tr::make_mo(2);
    SB_YIELD(a.get() + b.get());
    a = std::move(b);
    SB_YIELD(a.get());
    tr::mo c(std::move(a));
    SB_YIELD(c.get());
    {
        tr::mo d{tr::mo(7)};
        SB_YIELD(d.get());
        c = std::move(d);
    }
    SB_YIELD(c.get());
}

int main()
{
    tr::exercise("move_only", []() -> tr::routine { return move_only(); });
    return tr::finish();
}

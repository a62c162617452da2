// Move-only temporaries through calls whose other arguments suspend.
#include "support/trace.hpp"

static int eat(tr::mo &&m, int n)
{
    tr::mo mine(std::move(m));
    return mine.get() + n;
}

SB_COROUTINE tr::flow moves()
{
    tr::mo local(1);
    tr::say("%d", eat(tr::make_mo(2), SB_YIELD(1)));
    tr::say("%d", eat(std::move(local), SB_YIELD(2)));
    tr::mo next = tr::make_mo(SB_YIELD(3));
    local = tr::mo(SB_YIELD(4));
    SB_YIELD(local.get() + next.get());
}

int main()
{
    tr::exercise("moves", []() -> tr::routine { return moves(); });
    return tr::finish();
}

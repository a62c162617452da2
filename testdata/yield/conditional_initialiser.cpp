// An object that both arms of a conditional initialise, in place, whichever of them suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow conditional(int n)
{
    tr::obj first = n ? tr::obj(SB_YIELD(1)) : tr::obj(2);
    SB_YIELD(first);
    tr::obj second = !n ? tr::obj(3) : n > 1 ? tr::make(4) : tr::make(SB_YIELD(5));
    tr::mo third = tr::yes(6) ? tr::make_mo(SB_YIELD(7)) : throw tr::boom{8};
    SB_YIELD(second.get() + third.get());
    const tr::obj &fourth = n ? tr::obj(SB_YIELD(9)) : tr::obj(10);
    SB_YIELD(fourth);
    {
        tr::obj inner = n ? tr::obj(11) : tr::make(SB_YIELD(12));
        tr::say("inner %d", inner.get());
    }
    tr::say("%d", (n ? tr::obj(SB_YIELD(13)) : tr::obj(14)).add(SB_YIELD(15)));
}

int main()
{
    tr::exercise("conditional 0", []() -> tr::routine { return conditional(0); });
    tr::exercise("conditional 1", []() -> tr::routine { return conditional(1); });
    tr::exercise("conditional 2", []() -> tr::routine { return conditional(2); });
    return tr::finish();
}

// Awaits in every part of a loop.
#include "support/trace.hpp"

SB_COROUTINE tr::flow loops()
{
    for (int i = SB_AWAIT(tr::pause(0)); i < SB_AWAIT(tr::pause(3)); i += SB_AWAIT(tr::maybe(i == 1, 1))) {
        if (i == SB_AWAIT(tr::ready(1)))
            continue;
        tr::obj o(i);
        SB_AWAIT(tr::loud(i));
    }
    int n = 3;
    while (n > SB_AWAIT(tr::maybe(n == 2, 1)))
        --n;
    SB_YIELD(n);
}

int main()
{
    tr::exercise("loops", []() -> tr::routine { return loops(); }, {12, 12, 12});
    return tr::finish();
}

// References that braced lists initialise with temporaries.
#include "support/trace.hpp"

SB_COROUTINE tr::flow lists()
{
    tr::obj &&suspending{SB_YIELD(2), 3};
    SB_YIELD(suspending);
}

SB_COROUTINE tr::flow plain()
{
    const tr::obj &direct{1, 2};
    const tr::obj &copy = {3, 4};
    SB_YIELD(direct);
    SB_YIELD(copy);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(); });
    tr::exercise("plain", []() -> tr::routine { return plain(); });
    return tr::finish();
}

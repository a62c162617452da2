// An initialiser list with objects next to a suspension.
#include "support/trace.hpp"
#include <initializer_list>

static int total(std::initializer_list<tr::obj> l, int n)
{
    for (const tr::obj &o : l)
        n += o.get();
    return n;
}

SB_COROUTINE tr::flow lists()
{
    tr::say("%d", total({tr::obj(1), tr::obj(2)}, SB_YIELD(1)));
    tr::say("%d", total({3, 4}, SB_YIELD(2)));
    SB_YIELD(total({tr::obj(5)}, 6));
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(); });
    return tr::finish();
}

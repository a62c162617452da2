// Range-for over braced lists: the array lives as long as the loop.
#include "support/trace.hpp"
#include <initializer_list>

SB_COROUTINE tr::flow lists()
{
    for (int x : {1, 2, 3})
        SB_YIELD(x);
    for (const tr::obj &o : {tr::obj(4), tr::obj(5)})
        SB_YIELD(o);
    std::initializer_list<int> kept = {6, 7};
    for (auto x : kept)
        SB_YIELD(x);
    for (const char *text : {"x", "y"})
        SB_YIELD(text);
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(); });
    return tr::finish();
}

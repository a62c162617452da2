// The same name in sibling blocks and loops, with different types.
#include "support/trace.hpp"

SB_COROUTINE tr::flow siblings()
{
    {
        int v = 1;
        SB_YIELD(v);
    }
    {
        tr::obj v(2);
        SB_YIELD(v);
    }
    for (int v = 3; v < 5; ++v)
        SB_YIELD(v);
    for (const char *v : {"a", "b"})
        SB_YIELD(v);
    if (true) {
        tr::wide v(6);
        SB_YIELD(v.get());
    } else {
        tr::mo v(7);
        SB_YIELD(v.get());
    }
    const tr::obj &v = tr::make(8);
    SB_YIELD(v);
}

int main()
{
    tr::exercise("siblings", []() -> tr::routine { return siblings(); });
    return tr::finish();
}

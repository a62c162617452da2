// Range-for over an array of objects, by value: a copy per turn.
#include "support/trace.hpp"

SB_COROUTINE tr::flow objects()
{
    tr::obj row[2] = {1, 2};
    for (tr::obj o : row) {
        o.set(o.get() + 5);
        SB_YIELD(o);
    }
    for (auto &o : row)
        SB_YIELD(o);
    for (auto o : row) {
        if (o.get() == 2)
            break;
        SB_YIELD(o);
    }
}

int main()
{
    tr::exercise("objects", []() -> tr::routine { return objects(); });
    return tr::finish();
}

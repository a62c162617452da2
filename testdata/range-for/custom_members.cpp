// Range-for over a class with begin and end members and iterators that report.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow custom()
{
    tr::bag b(3);
    for (tr::obj &o : b) {
        SB_YIELD(o);
        o.add(1);
    }
    const tr::bag &same = b;
    for (auto &o : same) {
        if (o.get() == 2)
            continue;
        SB_YIELD(o);
    }
}

int main()
{
    tr::exercise("custom", []() -> tr::routine { return custom(); });
    return tr::finish();
}

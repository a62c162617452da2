// Several activations of one coroutine do not share anything but statics.
#include "support/trace.hpp"

SB_COROUTINE tr::flow each(int n)
{
    static int steps = 0;
    tr::obj o(n);
    for (int i = 0; i < 3; ++i) {
        o.add(1);
        ++steps;
        SB_YIELD(o);
        tr::say("%d: step %d", n, steps);
    }
}

int main()
{
    {
        tr::flow a = each(10), b = each(20), c = each(30);
        a.handle().resume();
        b.handle().resume();
        a.handle().resume();
        c.handle().resume();
        b.destroy();
        a.handle().resume();
        a.handle().resume();
        tr::say("%d %d", a.done(), c.done());
    }
    return tr::finish();
}

// A local class declared in a block that suspends, the same name twice.
#include "support/trace.hpp"

SB_COROUTINE tr::flow twice()
{
    {
        struct box {
            tr::obj o;
        };
        box b = {tr::obj(1)};
        SB_YIELD(b.o);
    }
    {
        struct box {
            int n;
            tr::obj o;
        };
        box b = {4, tr::obj(2)};
        SB_YIELD(b.n);
        SB_YIELD(b.o);
    }
}

int main()
{
    tr::exercise("twice", []() -> tr::routine { return twice(); });
    return tr::finish();
}

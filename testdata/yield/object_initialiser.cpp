// The value of a yield inside the initialiser of an object.
#include "support/trace.hpp"

SB_COROUTINE tr::flow objects()
{
    tr::obj a(SB_YIELD(1));
    tr::obj b = SB_YIELD(2);
    tr::obj c{SB_YIELD(3), 4};
    tr::obj d = tr::make(SB_YIELD(4));
    tr::pin e(SB_YIELD(5));
    tr::strict f{SB_YIELD(6)};
    const tr::obj &g = tr::make(SB_YIELD(7));
    SB_YIELD(a);
    SB_YIELD(b);
    SB_YIELD(c);
    SB_YIELD(d);
    SB_YIELD(e.get() + f.get());
    SB_YIELD(g);
}

int main()
{
    tr::exercise("objects", []() -> tr::routine { return objects(); });
    return tr::finish();
}

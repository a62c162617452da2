// auto &&, copies, and ranges whose iterators give prvalues.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow forms()
{
    tr::bag b(2);
    for (auto &&o : b) {
        o.add(10);
        SB_YIELD(o);
    }
    for (tr::obj o : b)
        SB_YIELD(o);
    for (auto &&fresh : tr::makers(2)) {
        SB_YIELD(fresh);
        fresh.set(0);
    }
    for (const tr::obj &fresh : tr::makers(2))
        SB_YIELD(fresh);
}

int main()
{
    tr::exercise("forms", []() -> tr::routine { return forms(); }, {9, 4, 20});
    return tr::finish();
}

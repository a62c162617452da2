// Nested range-for loops over temporaries with break, continue and return.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow nested(int stop)
{
    for (int i : tr::counting(3)) {
        for (const tr::obj &o : tr::make_bag(2)) {
            if (i == 1)
                break;
            SB_YIELD(10 * i + o.get());
            if (i == stop)
                SB_RETURN();
        }
        if (i == 1)
            continue;
        SB_YIELD(i);
    }
}

int main()
{
    tr::exercise("all", []() -> tr::routine { return nested(9); }, {8, 4, 10});
    tr::exercise("stop", []() -> tr::routine { return nested(0); }, {8, 4, 4});
    return tr::finish();
}

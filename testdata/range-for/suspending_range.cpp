// The range expression itself suspends.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow ranges()
{
    for (int i : tr::counting(SB_YIELD(1) - 98))
        SB_YIELD(i);
    for (const tr::obj &o : tr::make_bag(SB_YIELD(2) - 101)) {
        SB_YIELD(o);
        SB_YIELD(o);
    }
}

int main()
{
    tr::exercise("ranges", []() -> tr::routine { return ranges(); });
    return tr::finish();
}

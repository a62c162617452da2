// The variable of the loop and the range are usable in lambdas between suspensions.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow captured()
{
    tr::bag b(2);
    int total = 0;
    for (tr::obj &o : b) {
        SB_YIELD(o);
        auto add = [&] { total += o.get() + static_cast<int>(b.size()); };
        add();
        add();
    }
    SB_YIELD(total);
}

int main()
{
    tr::exercise("captured", []() -> tr::routine { return captured(); });
    return tr::finish();
}

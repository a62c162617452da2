// Suspensions in the initialiser, the condition and the increment of for.
#include "support/trace.hpp"

SB_COROUTINE tr::flow everywhere()
{
    for (int i = SB_YIELD(1) - 100; SB_YIELD(2) < 106; i += SB_YIELD(3)) {
        tr::obj o(i);
        SB_YIELD(o);
    }
}

SB_COROUTINE tr::flow increment()
{
    for (int i = 0; i < 3; SB_YIELD(10), ++i) {
        if (i == 1)
            continue;
        tr::obj o(i);
        tr::op(i);
    }
}

int main()
{
    tr::exercise("everywhere", []() -> tr::routine { return everywhere(); });
    tr::exercise("increment", []() -> tr::routine { return increment(); });
    return tr::finish();
}

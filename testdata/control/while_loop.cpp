// while with a suspension in the body, objects around and inside.
#include "support/trace.hpp"

SB_COROUTINE tr::flow loop(int n)
{
    tr::obj outer(100);
    while (n > 0) {
        tr::obj inner(n);
        SB_YIELD(inner);
        --n;
        tr::obj late(n + 10);
        if (tr::op(n) == 1)
            SB_YIELD(late);
    }
    tr::op(outer.get());
}

int main()
{
    tr::exercise("loop", []() -> tr::routine { return loop(3); });
    return tr::finish();
}

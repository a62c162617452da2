// Found by the fuzzer: a volatile variable whose value nobody wants is read all the same, saved or not.
#include "support/trace.hpp"

SB_COROUTINE tr::flow discards(int n)
{
    volatile int seen = n;
    for (int i = 0; i < 2; i += (static_cast<void>(seen), 1))
        tr::op(i);
    seen, SB_YIELD(1);
    (void)seen;
    seen = seen + 1;
    SB_YIELD(seen);
    int next = [&](int k) { return k + seen; }(1);
    SB_YIELD(next);
}

int main()
{
    tr::exercise("discards", []() -> tr::routine { return discards(1); });
    return tr::finish();
}

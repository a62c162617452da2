// The first generator that everybody writes.
#include "support/trace.hpp"
#include "support/seq.hpp"

SB_COROUTINE tr::seq<unsigned long long> fibonacci()
{
    unsigned long long a = 0, b = 1;
    for (;;) {
        SB_YIELD(a);
        const unsigned long long next = a + b;
        a = b;
        b = next;
    }
}

int main()
{
    int n = 0;
    for (unsigned long long f : fibonacci()) {
        tr::say("%d %llu", n, f);
        if (++n == 94)
            break;
    }
    return tr::finish();
}

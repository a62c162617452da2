// Merging sorted sequences.
#include "support/trace.hpp"
#include "support/seq.hpp"

SB_COROUTINE static tr::seq<int> multiples(int of, int to)
{
    for (int n = of; n <= to; n += of)
        SB_YIELD(n);
}

SB_COROUTINE static tr::seq<int> merge(tr::seq<int> a, tr::seq<int> b)
{
    bool more_a = a.next(), more_b = b.next();
    while (more_a && more_b) {
        if (a.value() < b.value()) {
            SB_YIELD(a.value());
            more_a = a.next();
        } else if (b.value() < a.value()) {
            SB_YIELD(b.value());
            more_b = b.next();
        } else {
            SB_YIELD(a.value());
            more_a = a.next();
            more_b = b.next();
        }
    }
    for (; more_a; more_a = a.next())
        SB_YIELD(a.value());
    for (; more_b; more_b = b.next())
        SB_YIELD(b.value());
}

int main()
{
    for (int n : merge(multiples(2, 20), merge(multiples(3, 30), multiples(5, 12))))
        tr::say("%d", n);
    return tr::finish();
}

// Sequences with early ends, and the longest of them.
#include "support/trace.hpp"
#include "support/seq.hpp"

SB_COROUTINE static tr::seq<long> collatz(long n)
{
    while (true) {
        SB_YIELD(n);
        if (n == 1)
            SB_RETURN();
        n = n % 2 ? 3 * n + 1 : n / 2;
    }
}

SB_COROUTINE static tr::seq<int> record_lengths(int to)
{
    int best = 0;
    for (int n = 1; n <= to; ++n) {
        int length = 0;
        for (long step : collatz(n)) {
            (void)step;
            ++length;
        }
        if (length > best) {
            best = length;
            SB_YIELD(n);
            SB_YIELD(length);
        }
    }
}

int main()
{
    for (long n : collatz(6))
        tr::say("%ld", n);
    for (int n : record_lengths(100))
        tr::say("%d", n);
    return tr::finish();
}

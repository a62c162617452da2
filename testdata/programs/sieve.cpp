// The sieve as a pipeline: each prime adds a filter in front of it.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <vector>

SB_COROUTINE static tr::seq<int> numbers(int from)
{
    for (int n = from;; ++n)
        SB_YIELD(n);
}

SB_COROUTINE static tr::seq<int> without_multiples(tr::seq<int> source, int p)
{
    while (source.next())
        if (source.value() % p != 0)
            SB_YIELD(source.value());
}

SB_COROUTINE static tr::seq<int> primes()
{
    tr::seq<int> source = numbers(2);
    while (source.next()) {
        const int p = source.value();
        SB_YIELD(p);
        source = without_multiples(std::move(source), p);
    }
}

int main()
{
    {
        int n = 0;
        for (int p : primes()) {
            tr::say("%d", p);
            if (++n == 25)
                break;
        }
    }
    return tr::finish();
}

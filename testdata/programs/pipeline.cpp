// A pipeline: numbers, filtered, mapped, batched, limited.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <vector>

SB_COROUTINE static tr::seq<int> range(int from, int to)
{
    for (; from < to; ++from)
        SB_YIELD(from);
}

SB_COROUTINE static tr::seq<int> filter(tr::seq<int> source, bool (*keep)(int))
{
    for (int n : source)
        if (keep(n))
            SB_YIELD(n);
}

SB_COROUTINE static tr::seq<int> map(tr::seq<int> source, int (*f)(int))
{
    for (int n : source)
        SB_YIELD(f(n));
}

SB_COROUTINE static tr::seq<std::vector<int>> batch(tr::seq<int> source, unsigned size)
{
    std::vector<int> row;
    for (int n : source) {
        row.push_back(n);
        if (row.size() == size) {
            SB_YIELD(row);
            row.clear();
        }
    }
    if (!row.empty())
        SB_YIELD(row);
}

SB_COROUTINE static tr::seq<int> take(tr::seq<int> source, int n)
{
    if (n > 0)
        for (int x : source) {
            SB_YIELD(x);
            if (--n == 0)
                break;
        }
}

SB_COROUTINE static tr::seq<int> zip_sum(tr::seq<int> a, tr::seq<int> b)
{
    while (a.next() && b.next())
        SB_YIELD(a.value() + b.value());
}

static bool is_odd(int n) { return n % 2 != 0; }
static int square(int n) { return n * n; }

int main()
{
    for (const std::vector<int> &row : batch(take(map(filter(range(0, 1000), is_odd), square), 7), 3)) {
        tr::say("row of %d", static_cast<int>(row.size()));
        for (int n : row)
            tr::say("%d", n);
    }
    for (int n : zip_sum(range(0, 10), map(range(1, 4), square)))
        tr::say("sum %d", n);
    return tr::finish();
}

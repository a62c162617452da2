// Exceptions that pass through ordinary functions with coroutines on their stack.
#include "support/trace.hpp"
#include "support/seq.hpp"

SB_COROUTINE static tr::seq<int> fails_at(int n)
{
    tr::obj o(n);
    for (int i = 0;; ++i) {
        if (i == n)
            throw tr::boom{n};
        SB_YIELD(i);
    }
}

SB_COROUTINE static tr::seq<int> sums(int n)
{
    tr::obj o(100);
    int sum = 0;
    for (int x : fails_at(n)) {
        tr::obj turn(200 + x);
        sum += x;
        SB_YIELD(sum);
    }
}

static int total(int n)
{
    tr::obj o(300);
    int t = 0;
    for (int x : sums(n))
        t += x;
    return t;
}

int main()
{
    for (int n = 0; n < 3; ++n) {
        try {
            tr::say("%d", total(n));
        } catch (const tr::boom &b) {
            tr::say("boom %d", b.code);
        }
    }
    return tr::finish();
}

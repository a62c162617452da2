// A coroutine that makes and drives another instance of itself.
#include "support/trace.hpp"
#include "support/seq.hpp"

SB_COROUTINE tr::seq<int> countdown(int n)
{
    tr::obj o(n);
    if (n > 0) {
        SB_YIELD(n);
        for (int below : countdown(n - 1))
            SB_YIELD(below * 10);
    }
}

SB_COROUTINE tr::seq<int> odd(int n);

SB_COROUTINE tr::seq<int> even(int n)
{
    SB_YIELD(n);
    if (n > 0)
        for (int x : odd(n - 1))
            SB_YIELD(x);
}

SB_COROUTINE tr::seq<int> odd(int n)
{
    SB_YIELD(-n);
    if (n > 0)
        for (int x : even(n - 1))
            SB_YIELD(x);
}

int main()
{
    for (int n : countdown(3))
        tr::say("%d", n);
    for (int n : countdown(3)) {
        tr::say("%d", n);
        if (n == 20)
            break;
    }
    for (int n : even(3))
        tr::say("%d", n);
    return tr::finish();
}

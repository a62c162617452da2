// Loops made of goto: objects of the round die, scalars and references keep their values.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow rounds(int n)
{
    int turn = 0, sum = 0;
    tr::obj outer(100);
    const tr::obj *last = nullptr;
next:
    tr::obj inner(turn);
    last = &outer;
    sum += SB_YIELD(inner);
    tr::say("%d %d", sum, last->get());
    if (++turn < n)
        goto next;
    tr::say("%d", turn);
    SB_YIELD(outer);
}

SB_COROUTINE static tr::flow two_loops(int n)
{
    int a = 0, b = 0;
first:
    b = 0;
    if (a == 1)
        SB_YIELD(a);
second: {
    tr::obj o(10 * a + b);
    if (SB_AWAIT(tr::maybe(b == 0, o.get())) > 1000)
        goto done;
    ++b;
    if (b < 2)
        goto second;
}
    ++a;
    if (a < n)
        goto first;
done:;
}

// Neither loop lies within the other.
SB_COROUTINE static tr::flow crossing(int n)
{
    int x = n, rounds = 0;
one:
    x += 1;
    SB_YIELD(x);
two:
    x += 10;
    SB_YIELD(x);
    if (++rounds == 1)
        goto one;
    if (rounds < 4)
        goto two;
    tr::say("%d %d", x, rounds);
}

SB_COROUTINE static tr::flow without_suspension(int n)
{
    int i = 0;
again:
    if (i < n) {
        tr::obj o(i);
        ++i;
        goto again;
    }
    SB_YIELD(i);
}

int main()
{
    tr::exercise("rounds", []() -> tr::routine { return rounds(3); });
    tr::exercise("two_loops", []() -> tr::routine { return two_loops(2); });
    tr::exercise("crossing", []() -> tr::routine { return crossing(0); });
    tr::exercise("without_suspension", []() -> tr::routine { return without_suspension(2); });
    return tr::finish();
}

// Loops inside try blocks and try blocks inside loops, left by every jump.
#include "support/trace.hpp"

SB_COROUTINE tr::flow tries_in_loops(int n)
{
    for (int i = 0; i < n; ++i) {
        tr::obj turn(i);
        try {
            tr::obj inside(10 + i);
            if (i == 0)
                continue;
            SB_YIELD(inside);
            if (i == 1)
                continue;
            if (i == 3)
                break;
            SB_YIELD(turn);
        } catch (const tr::boom &b) {
            tr::say("caught %d", b.code);
            if (b.code > 0)
                continue;
            break;
        }
        tr::say("after %d", i);
    }
    int k = 0;
    while (k < n) {
        try {
            ++k;
            tr::mo kept(20 + k);
            SB_YIELD(k);
            if (k == 2)
                continue;
            tr::say("kept %d", kept.get());
        } catch (const tr::boom &) {
            tr::say("again from %d", k);
        }
    }
    do {
        try {
            tr::obj o(30 + k);
            if (SB_YIELD(o) == 0)
                break;
            continue;
        } catch (const tr::boom &) {
            break;
        }
    } while (SB_YIELD(--k) > 0 && k > 1);
    for (int i = 0; i < 2; i += SB_YIELD(40 + i) > 0 ? 1 : 2) {
        try {
            tr::obj o(50 + i);
            SB_YIELD(o);
            continue;
        } catch (const tr::boom &) {
            continue;
        }
    }
}

SB_COROUTINE tr::flow loops_in_tries(int n)
{
    int sum = 0;
    try {
        for (int i = 0; i < n; ++i) {
            sum += i;
            SB_YIELD(sum);
        }
        int left = n;
        while (left > 0) {
            tr::obj o(left--);
            SB_YIELD(o);
            if (left == 1)
                continue;
            sum += o.get();
        }
        do
            SB_YIELD(sum);
        while (--sum > 3);
    } catch (const tr::boom &b) {
        tr::say("caught %d at %d", b.code, sum);
    }
    SB_YIELD(sum);
}

int main()
{
    tr::exercise("tries_in_loops", []() -> tr::routine { return tries_in_loops(5); }, {16, 16, 40});
    tr::exercise("loops_in_tries", []() -> tr::routine { return loops_in_tries(3); });
    return tr::finish();
}

// The variable of a for's condition: made anew in each round, alive in the increment, dead before the next test.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow scalar(int n)
{
    for (int i = 0; int left = n - i; ++i) {
        if (left == 2)
            continue;
        SB_YIELD(10 * i + left);
    }
    SB_YIELD(100);
}

SB_COROUTINE static tr::flow object(int n)
{
    for (tr::obj o(0); tr::obj test = tr::obj(n - o.get()); o.add(test.get() > 2 ? 2 : 1)) {
        tr::obj inner(50);
        SB_YIELD(test);
        if (o.get() == 2) {
            tr::obj second(60);
            continue;
        }
        for (int k = 0; k < 2; ++k) {
            if (k == 1)
                continue;
            SB_YIELD(k);
        }
        if (SB_YIELD(inner) == 1000)
            break;
    }
}

SB_COROUTINE static tr::flow suspending(int n)
{
    int i = 0;
    for (tr::obj o(1); int left = SB_YIELD(o) - 100 - i; i += SB_YIELD(left) > 0 ? 50 : 60) {
        if (i > n)
            break;
        switch (i) {
        case 0:
            continue;
        default:
            tr::say("%d", left);
        }
    }
    for (; tr::obj test = tr::obj(i > 100);) {
        i -= 100;
        if (i > 50)
            continue;
        SB_YIELD(test);
    }
}

int main()
{
    tr::exercise("scalar", []() -> tr::routine { return scalar(4); });
    tr::exercise("object", []() -> tr::routine { return object(3); });
    tr::exercise("suspending", []() -> tr::routine { return suspending(200); });
    return tr::finish();
}

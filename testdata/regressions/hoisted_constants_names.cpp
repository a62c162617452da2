// A constant that moves in front of the machine, and a saved local of an inner block that has its name.
#include "support/trace.hpp"

static int common = 5;

SB_COROUTINE static tr::flow reference(int n)
{
    int &y = common;
    {
        int c = n;
        int &y = c;
        tr::say("%d", SB_YIELD(y));
        y += 1;
        tr::say("%d", c);
    }
    tr::say("%d", y);
    auto less = [=](int k) { return y < k; };
    SB_YIELD(less(n));
    SB_YIELD(less(20) + y);
}

SB_COROUTINE static tr::flow object(int n)
{
    const int y = 4;
    {
        tr::obj y(n);
        SB_YIELD(y.get());
        y.add(2);
        SB_YIELD(y.get());
    }
    struct scaled {
        int of(int k) const { return y * k; }
    } s = {};
    SB_YIELD(s.of(n));
    SB_YIELD(s.of(y));
}

SB_COROUTINE static tr::flow coroutine(int n)
{
    int &y = common;
    for (int y = 0; y != n; ++y)
        SB_YIELD(y);
    auto inner = [=](int k) SB_COROUTINE -> tr::flow { SB_YIELD(y + k); };
    tr::flow run = inner(1);
    SB_YIELD(y);
    while (!run.done())
        run.handle().resume();
}

int main()
{
    tr::exercise("reference", []() -> tr::routine { return reference(3); });
    tr::exercise("object", []() -> tr::routine { return object(3); });
    tr::exercise("coroutine", []() -> tr::routine { return coroutine(3); });
    return tr::finish();
}

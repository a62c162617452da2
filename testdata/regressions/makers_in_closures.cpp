// A lambda coroutine that becomes a class, in which another lambda uses what it has captured and is saved: the captures
// are members there.
#include "support/trace.hpp"

template <class F> static int drain(F &made)
{
    int count = 0;
    while (!made.done()) {
        made.handle().resume();
        ++count;
    }
    return count;
}

SB_COROUTINE static tr::flow by_default(int r)
{
    SB_YIELD(0);
    tr::obj n(r + 1);
    auto inner = [=](int k) SB_COROUTINE -> tr::flow {
        auto value = [&](int m) { return m + r + n.get(); };
        SB_YIELD(value(k));
        SB_YIELD(value(n.get()));
    };
    tr::flow run = inner(1);
    SB_YIELD(2);
    SB_YIELD(drain(run));
}

SB_COROUTINE static tr::flow by_reference(int r)
{
    SB_YIELD(0);
    tr::obj n(r + 1);
    auto inner = [&](int k) SB_COROUTINE -> tr::flow {
        auto value = [&](int m) { return r += m; };
        auto other = [&n](int m) { return n.add(m); };
        SB_YIELD(value(k));
        SB_YIELD(other(value(n.get())));
    };
    tr::flow run = inner(1);
    SB_YIELD(r);
    SB_YIELD(drain(run));
    SB_YIELD(r + n.get());
}

SB_COROUTINE static tr::flow changed(int r)
{
    SB_YIELD(0);
    auto inner = [r](int k) SB_COROUTINE mutable -> tr::flow {
        auto value = [&](int m) { return r += m; };
        SB_YIELD(value(k));
        SB_YIELD(value(r));
    };
    tr::flow run = inner(1);
    SB_YIELD(drain(run));
    tr::flow again = inner(2);
    SB_YIELD(drain(again) + r);
}

int main()
{
    tr::exercise("by_default", []() -> tr::routine { return by_default(3); });
    tr::exercise("by_reference", []() -> tr::routine { return by_reference(3); });
    tr::exercise("changed", []() -> tr::routine { return changed(3); });
    return tr::finish();
}

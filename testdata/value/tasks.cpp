// Frames by value of a task: awaited where they are called, in every position; templates; the way to the heap; every
// fault of the whole chain.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_VALUE_COROUTINE tr::task leaf(int m)
{
    tr::obj o(m);
    const int n = SB_AWAIT(tr::pause(o.get()));
    SB_RETURN(tr::op(n) + 1);
}

SB_VALUE_COROUTINE static tr::task sum(int a, int b)
{
    tr::obj held(a);
    const int first = SB_AWAIT(leaf(a));
    SB_RETURN(first + SB_AWAIT(leaf(b)) + held.get());
}

template <class T> SB_VALUE_COROUTINE tr::task twice(T t)
{
    T held(t);
    const int n = SB_AWAIT(tr::pause(tr::value_of(t)));
    SB_RETURN(n + tr::value_of(held));
}

namespace inner {

// Its parameters see the promise first, and nothing suspends.
SB_VALUE_COROUTINE tr::task ready(int n)
{
    SB_RETURN(tr::op(n));
}

} // namespace inner

SB_COROUTINE tr::flow positions(int n)
{
    SB_YIELD(SB_AWAIT(sum(n, n + 1)));
    const int nested = SB_AWAIT(sum(SB_AWAIT(inner::ready(2)), SB_AWAIT(leaf(3))));
    SB_YIELD(nested + SB_AWAIT(twice(4)) * SB_AWAIT(twice(5L)));
    for (int i = 0; i < 2 && SB_AWAIT(inner::ready(i)) < 9; ++i)
        SB_YIELD(SB_AWAIT(leaf(i)));
    SB_YIELD(n > 1 ? SB_AWAIT(inner::ready(6)) : SB_AWAIT(sum(7, 8)));
}

SB_COROUTINE tr::flow caught()
{
    try {
        SB_YIELD(SB_AWAIT(sum(1, 2)));
    } catch (const tr::boom &) {
        tr::say("caught");
    }
    SB_YIELD(3);
}

SB_COROUTINE tr::flow on_the_heap()
{
    tr::task kept = leaf(1);
    SB_YIELD(2);
    SB_YIELD(SB_AWAIT(std::move(kept)));
}

template <class T> static SB_VALUE_COROUTINE tr::task both(T t, T u)
{
    tr::obj held(7);
    const int first = SB_AWAIT(twice(t));
    SB_RETURN(first * SB_AWAIT(twice(tr::op(u))) + SB_AWAIT(leaf(held.get())));
}

template <class T> SB_COROUTINE tr::flow in_template(T t)
{
    SB_YIELD(SB_AWAIT(both(t, t)));
    const int n = SB_AWAIT(leaf(1)) + SB_AWAIT(inner::ready(2));
    SB_YIELD(n);
}

int main()
{
    tr::exercise("positions", []() -> tr::routine { return positions(1); });
    tr::exercise("positions, else", []() -> tr::routine { return positions(2); });
    tr::exercise("caught", []() -> tr::routine { return caught(); });
    tr::exercise("on the heap", []() -> tr::routine { return on_the_heap(); });
    tr::exercise("in_template", []() -> tr::routine { return in_template(3); });
    return tr::finish();
}

// Constants as operands that a template keeps.
#include "support/trace.hpp"

template <class T> SB_COROUTINE static tr::flow on_heap(T t)
{
    struct pair {
        int first;
        tr::obj second;
        int get() const { return first + second.get(); }
    };
    pair p = {6, 1};
    const int four{4};
    SB_YIELD(tr::obj(four + p.get()));
    SB_YIELD(four + SB_YIELD(t));
    SB_YIELD(four);
}

template <class T> SB_VALUE_COROUTINE static tr::flow by_value(T t)
{
    tr::obj p(7);
    const int four{4};
    SB_YIELD(tr::obj(four + p.get()));
    SB_YIELD(four + SB_YIELD(t));
}

int main()
{
    tr::exercise("on the heap", []() -> tr::routine { return on_heap(1); });
    tr::exercise("by value", []() -> tr::routine { return by_value(2); });
    return tr::finish();
}

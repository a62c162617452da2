// A name of the user's like one of the tool's, in a template: what the tool names is prefixed differently.
#include "support/trace.hpp"

template <class T> SB_COROUTINE static tr::flow prefixed(T t)
{
    T sb_value = t;
    SB_YIELD(sb_value);
    SB_YIELD(sb_value);
}

// In C++11 a lambda of a template has no result type.
template <class T> SB_COROUTINE static tr::flow saved_closure(T t)
{
    auto add = [](int k) { return k + 8; };
    SB_YIELD(t);
    SB_YIELD(add(1));
}

int main()
{
    tr::exercise("prefixed", []() -> tr::routine { return prefixed(tr::obj(2)); });
    tr::exercise("saved closure", []() -> tr::routine { return saved_closure(tr::obj(3)); });
    return tr::finish();
}

// A suspension inside a constexpr if of a template.
// std: c++17
#include "support/trace.hpp"

template <class T> SB_COROUTINE tr::flow chooses(T t)
{
    if constexpr (sizeof(T) == sizeof(int))
        SB_YIELD(t);
    else
        SB_YIELD(static_cast<int>(t.get()));
    SB_YIELD(1);
}

int main()
{
    tr::exercise("int", []() -> tr::routine { return chooses(2); });
    tr::exercise("obj", []() -> tr::routine { return chooses(tr::obj(3)); });
    return tr::finish();
}

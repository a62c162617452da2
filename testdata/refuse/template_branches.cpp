// What a constexpr if of a template cannot take along, and a reference that may be a constant.
// std: c++17
#include "support/trace.hpp"

template <class T> struct holds {
    static T common;
};

template <class T> SB_COROUTINE tr::flow types_in_branches(T t)
{
    if constexpr (sizeof(T) > 4) {
        typedef decltype(t + 1) sum; // expected-error {{'sum', which what is saved of a constexpr if's branch needs}}
        sum s = t + 1;
        SB_YIELD(s);
    }
}

template <class T> SB_COROUTINE tr::flow sizes(T t)
{
    if constexpr (t.size() > 4) // expected-error {{a variable in its condition}}
        SB_YIELD(1);
}

template <class T> SB_COROUTINE tr::flow perhaps_constant()
{
    auto &common = holds<T>::common;
    auto reads = [=] { return common; }; // expected-error {{a template's arguments decide whether it is a constant}}
    SB_YIELD(reads());
    SB_YIELD(reads());
}

// What a template's arguments decide, so that its pattern cannot be split.
// std: c++17
#include "support/trace.hpp"

template <class T> struct holds {
    T a, b;
};

template <class T, class U> bool operator&&(const holds<T> &, const U &);

template <class T> SB_COROUTINE tr::flow operators(T t)
{
    if (t && SB_YIELD(1)) // expected-error {{may be overloaded}}
        SB_YIELD(2);
}

template <class T> SB_COROUTINE tr::flow allocates()
{
    T *made = new T(SB_YIELD(1)); // expected-error {{'new' in a template}}
    SB_YIELD(*made);
}

template <class T> SB_COROUTINE tr::flow switches(T t)
{
    switch (SB_YIELD(t)) { // expected-error {{the condition of a switch}}
    default: SB_YIELD(1);
    }
}

template <class T> SB_COROUTINE tr::flow sizes(T t)
{
    T list[] = {[1] = t}; // expected-error {{decides its type or its size}}
    SB_YIELD(list[0]);
}

template <class T> SB_COROUTINE tr::flow deduces(T t)
{
    decltype(auto) same = (t); // expected-error {{declared like this}}
    SB_YIELD(same);
}

template <class T> SB_COROUTINE tr::flow ranges(T t)
{
    for (auto each : {t, t}) // expected-error {{a braced list as a range}}
        SB_YIELD(each);
}

template <class T> SB_COROUTINE tr::flow elements(T t)
{
    std::initializer_list<T> list = {t, t}; // expected-error {{a std::initializer_list that a template makes}}
    for (const T &each : list)
        SB_YIELD(each);
}

// Lists whose elements are initialised one by one, in a way that only a template's arguments tell.
#include "support/trace.hpp"

#include <initializer_list>

template <class T> struct holds {
    T a, b;
};

template <class T> SB_COROUTINE tr::flow of_known(T t)
{
    holds<T> both{t, SB_YIELD(1)}; // expected-error {{behind its first element}}
    SB_YIELD(both.a);
}

template <class... Ts> SB_COROUTINE tr::flow of_a_pack(Ts... values)
{
    holds<int> both{SB_YIELD(values)...}; // expected-error {{behind its first element}}
    SB_YIELD(both.a);
}

template <class T> SB_COROUTINE tr::flow of_elements(T t)
{
    SB_YIELD(std::initializer_list<int>{t, SB_YIELD(1)}.begin()[0]); // expected-error {{may refer to its elements}}
}

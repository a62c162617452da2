// What has no frame by value.
#include <switchback/generator.hpp>

#include <type_traits>

using switchback::generator;

struct members {
    SB_VALUE_COROUTINE generator<int> member() { SB_YIELD(1); } // expected-error {{function 'member' cannot have its frame by value: it is a member function}}
};

SB_VALUE_COROUTINE generator<int> apart();
SB_VALUE_COROUTINE generator<int> apart() { SB_YIELD(1); } // expected-error {{it is declared apart from its definition}}

template <class T, class = typename std::enable_if<true>::type>
SB_VALUE_COROUTINE generator<T> unnamed(T t) { SB_YIELD(t); } // expected-error {{it has a template parameter without a name}}

#define RESULT generator<int>
SB_VALUE_COROUTINE RESULT macro() { SB_YIELD(1); } // expected-error {{it has a return type that a macro spells}}

int main()
{
    auto lambda = []() SB_VALUE_COROUTINE -> generator<int> { SB_YIELD(1); }; // expected-error {{it is a lambda}}
    lambda();
}

// What has no frame by value.
#include <switchback/generator.hpp>

#include <type_traits>

using switchback::generator;

SB_VALUE_COROUTINE generator<int> apart();
SB_VALUE_COROUTINE generator<int> apart() { SB_YIELD(1); } // expected-error {{it is declared apart from its definition}}

template <class T, class = typename std::enable_if<true>::type>
SB_VALUE_COROUTINE generator<T> unnamed(T t) { SB_YIELD(t); } // expected-error {{it has a template parameter without a name}}

template <class... Ts, class Last>
SB_VALUE_COROUTINE generator<int> mixed(Last last, Ts...) { SB_YIELD(last); } // expected-error {{it has a template parameter pack that is not the last one}}

#define RESULT generator<int>
SB_VALUE_COROUTINE RESULT macro() { SB_YIELD(1); } // expected-error {{it has a return type that a macro spells}}

namespace switchback {
template <> struct coroutine_traits<int> {
    struct promise_type {
        int get_return_object() { return 0; }
        suspend_never initial_suspend() { return {}; }
        suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() {}
    };
};
} // namespace switchback

SB_VALUE_COROUTINE int number() // expected-error {{function 'number' cannot have its frame by value: it returns no object that could stand for it}}
{
    SB_AWAIT(switchback::suspend_never());
}

int main()
{
    auto lambda = []() SB_VALUE_COROUTINE -> generator<int> { SB_YIELD(1); }; // expected-error {{cannot have its frame by value: it is a lambda}}
    lambda();
}

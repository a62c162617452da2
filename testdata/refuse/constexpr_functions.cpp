// SB_CONSTEXPR where no constexpr function can be made of the generator.
#include <switchback/generator.hpp>
#include <switchback/task.hpp>

#include <string>
#include <type_traits>
#include <utility>

SB_CONSTEXPR SB_COROUTINE switchback::generator<int> on_the_heap() // expected-error {{it has its frame on the heap; write SB_VALUE_COROUTINE}}
{
    SB_YIELD(1);
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::task<int> one() // expected-error {{it is no generator}}
{
    SB_RETURN(1);
}

template <class... Ts> SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> all(Ts... values) // expected-error {{it has a parameter pack}}
{
    SB_YIELD(sizeof...(values));
}

template <class T> SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<T, T> ends(T last) // expected-error {{it returns a value}}
{
    SB_YIELD(last);
    SB_RETURN(last);
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<std::pair<int, int>> pairs() // expected-error {{yields large objects, or no trivial ones}}
{
    SB_YIELD(std::make_pair(1, 2));
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int, int> counted() // expected-error {{it returns a value}}
{
    SB_YIELD(1);
    SB_RETURN(1);
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<char> letters(std::string text) // expected-error {{parameter of a type that constant expressions cannot assign to}}
{
    for (char letter : text)
        SB_YIELD(letter);
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> statements(int n)
{
    try { // expected-error {{it has a try block}}
        SB_YIELD(n);
    } catch (int) {
    }
again: // expected-error {{it has a label}}
    SB_YIELD(n);
    if (n)
        goto again; // expected-error {{it has a goto}}
    asm(""); // expected-error {{it has an asm statement}}
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> variables(int n)
{
    static int calls; // expected-error {{it has a static variable}}
    thread_local int all = 0; // expected-error {{it has a static variable}}
    std::string text; // expected-error {{variable whose type is no literal type}}
    int unset; // expected-error {{variable without a value}}
    unset = n + all;
    SB_YIELD(unset + ++calls + static_cast<int>(text.size()));
}

template <class T>
SB_CONSTEXPR SB_VALUE_COROUTINE typename std::enable_if<(sizeof(T) > 1), switchback::generator<T>>::type large(T n) // expected-error {{it has a return type that does not say what it yields}}
{
    SB_YIELD(n);
}

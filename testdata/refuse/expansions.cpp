// Pack expansions that suspend and are not lowered.
// std: c++17
#include "support/trace.hpp"

template <class... Ts> int all(const Ts &...values) { return static_cast<int>(sizeof...(values)); }
template <class T> struct holds {
    T a, b;
    holds &operator<<(const T &) { return *this; }
};

template <class... Ts> struct one_of {
    template <class... Us> SB_COROUTINE static tr::flow nested(Us... values)
    {
        SB_YIELD(all((Ts() + all(SB_YIELD(values)...))...)); // expected-error {{a pack expansion inside another one}}
    }
};

template <class... Ts> SB_COROUTINE tr::flow in_a_branch(Ts... values)
{
    if constexpr (sizeof...(Ts) > 1)
        (SB_YIELD(values), ...); // expected-error {{a pack expansion in a branch of a constexpr if}}
    SB_YIELD(1);
}

template <class... Ts> tr::flow captured(Ts... values)
{
    auto made = [values...]() SB_COROUTINE -> tr::flow {
        (SB_YIELD(values), ...); // expected-error {{a pack that a lambda captures by its name}}
    };
    return made();
}

template <template <class> class... Ts> SB_COROUTINE tr::flow of_templates()
{
    (SB_YIELD(static_cast<int>(sizeof(Ts<int>))), ...); // expected-error {{a pack of templates}}
}

template <class... Ts> SB_COROUTINE tr::flow folds(Ts... values)
{
    int last = (SB_YIELD(values), ...); // expected-error {{the value of a fold over the comma operator}}
    tr::say("%d", last);
}

template <class... Ts> SB_COROUTINE tr::flow ordered(holds<int> into, Ts... values)
{
    (into << ... << SB_YIELD(values)); // expected-error {{a fold over an operator whose operands have an order}}
}

// Constants of a template whose values depend on its arguments: they stay constants across suspensions.
// std: c++17
#include "support/trace.hpp"

#include <array>
#include <type_traits>

template <int N> struct number {
    static int get() { return N; }
};

template <class T> SB_COROUTINE tr::flow constants(T t)
{
    constexpr int size = sizeof(T) > sizeof(int) ? 2 : 3;
    constexpr auto twice = 2 * size;
    static constexpr int shared = size + 1;
    SB_YIELD(t);
    SB_YIELD(number<size>::get());
    std::array<int, size> cells = {{twice, shared}};
    SB_YIELD(cells[1]);
    SB_YIELD(number<twice>::get() + SB_YIELD(static_cast<int>(cells.size())));
    int list[size + 1] = {1, 2, 3};
    SB_YIELD(list[size - 1]);
    if constexpr (size == 2) {
        auto got = t.get() + size;
        SB_YIELD(got);
    } else {
        auto got = t + twice;
        SB_YIELD(got);
    }
    auto closure = [&t](int k) { return tr::value_of(t) + k + size; };
    SB_YIELD(closure(twice));
    switch (tr::value_of(t)) {
    case size:
        SB_YIELD("size");
        break;
    default:
        SB_YIELD("other");
    }
    static_assert(twice == 2 * size, "");
}

template <class T> struct base {
    static constexpr int value = sizeof(T) == 1 ? 1 : 2;
};

template <class T> SB_COROUTINE tr::flow of_members(T t)
{
    constexpr const int &value = base<T>::value;
    constexpr bool small = value == 1;
    SB_YIELD(value);
    if constexpr (small)
        SB_YIELD(t + 1);
    else
        SB_YIELD(tr::value_of(t));
    SB_YIELD(std::integral_constant<int, base<T>::value>::value);
}

int main()
{
    tr::exercise("int", []() -> tr::routine { return constants(3); });
    tr::exercise("obj", []() -> tr::routine { return constants(tr::obj(2)); });
    tr::exercise("of_members", []() -> tr::routine { return of_members(2); });
    tr::exercise("of_members char", []() -> tr::routine { return of_members('a'); });
    return tr::finish();
}

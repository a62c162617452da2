// In templates: an element of a list of scalars is read before the next one is evaluated ([dcl.init.list]/4), though its
// expression may name an object; and what an operator assigns to is not read at all.
#include "support/trace.hpp"

#include <initializer_list>

template <class T> T &same(T &t) { return t; }

template <class T> SB_COROUTINE static tr::flow lists(T value)
{
    T n = value;
    const int list[] = {same(n), SB_AWAIT(tr::pause(n += 5)), same(n)};
    SB_YIELD(list[0] * 100 + list[1] + list[2]);
}

template <class T> SB_COROUTINE static tr::flow assigned(T value)
{
    int n = 0;
    const int list[] = {(n += SB_AWAIT(tr::pause(value))), n, (n += SB_AWAIT(tr::pause(value)))};
    SB_YIELD(list[0] * 100 + list[1] * 10 + list[2]);
}

template <class... Ts> SB_COROUTINE static tr::flow expanded(Ts... values)
{
    int n = 1;
    const int list[] = {(n += SB_AWAIT(tr::pause(values)))...};
    SB_YIELD(list[0] * 100 + list[1]);
}

template <class... Ts> SB_COROUTINE static tr::flow expanded_reference(Ts... values)
{
    int n = 1;
    const int list[] = {(n = n * 2 + SB_AWAIT(tr::pause(values)), same(n))...};
    SB_YIELD(list[0] * 100 + list[1]);
}

static int digits(std::initializer_list<int> list)
{
    int number = 0;
    for (int digit : list)
        number = number * 10 + digit;
    return number;
}

template <class T> SB_COROUTINE static tr::flow assignments(T value)
{
    int n = 0;
    T m = value;
    SB_YIELD((n += SB_AWAIT(tr::pause(value))) + 1);
    SB_YIELD((m *= SB_AWAIT(tr::pause(value)) + 2) + 1);
    SB_YIELD(n -= SB_AWAIT(tr::pause(value)));
    SB_YIELD(digits(std::initializer_list<int>{same(n), SB_AWAIT(tr::pause(n += 7)), 1}));
}

int main()
{
    tr::exercise("lists", []() -> tr::routine { return lists(1); });
    tr::exercise("assigned", []() -> tr::routine { return assigned(1); });
    tr::exercise("expanded", []() -> tr::routine { return expanded(1, 2); });
    tr::exercise("expanded_reference", []() -> tr::routine { return expanded_reference(1, 2); });
    tr::exercise("assignments", []() -> tr::routine { return assignments(3); });
    return tr::finish();
}

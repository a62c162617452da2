// The ways round a pack expansion that would suspend: a loop over an array, and recursion.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

template <class T, class... Ts> SB_COROUTINE tr::flow in_a_loop(T first, Ts... rest)
{
    T list[sizeof...(Ts) + 1] = {first, rest...};
    for (T &value : list)
        SB_YIELD(value);
    SB_YIELD(list[sizeof...(Ts)]);
}

inline SB_COROUTINE switchback::generator<int> each() { SB_RETURN(); }
template <class T, class... Ts> SB_COROUTINE switchback::generator<int> each(const T &first, const Ts &...rest)
{
    SB_YIELD(tr::value_of(first));
    SB_YIELD_FROM(each(rest...));
}

int main()
{
    tr::exercise("in_a_loop", []() -> tr::routine { return in_a_loop(1, 2, 3); });
    tr::exercise("in_a_loop one", []() -> tr::routine { return in_a_loop(1); });
    tr::exercise("in_a_loop obj", []() -> tr::routine { return in_a_loop(tr::obj(4)); });
    {
        const tr::obj seven(7);
        const int six = 6, eight = 8;
        for (int n : each(six, seven, eight))
            tr::say("%d", n);
    }
    return tr::finish();
}

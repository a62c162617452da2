// Whatever else an expression in a template may be.
// std: c++17
#include "support/trace.hpp"

#include <utility>
#include <vector>
template <class T> struct box { T v; template <class U> U get() const { return U(v); } static int count; typedef T type; };
template <class T> int box<T>::count = 3;
template <class T, class... Rest> SB_COROUTINE tr::flow probe(T t, std::vector<T> list)
{
    box<T> b{t};
    SB_YIELD(b.template get<int>());
    SB_YIELD(box<T>::count + T{});
    SB_YIELD(static_cast<int>(sizeof...(Rest)));
    for (auto i = list.size(); i > 0; --i)
        SB_YIELD(list[i - 1]);
    for (auto &&each : std::vector<T>(2, t))
        SB_YIELD(each);
    if constexpr (sizeof(T) == 4)
        t += 1;
    typename box<T>::type other{t}, third = other, fourth;
    fourth = third;
    SB_YIELD(other + third + fourth);
    auto *self = &b;
    SB_YIELD(self->v);
    const T array[2] = {t, other};
    SB_YIELD(array[1]);
    T T2 = static_cast<T>(box<T>{t}.v);
    SB_YIELD(T2);
    auto pair = std::make_pair(t, other);
    SB_YIELD(pair.first + pair.second);
    auto fn = &box<T>::template get<int>;
    SB_YIELD((b.*fn)());
    try { if (t > 1000) throw t; SB_YIELD(std::move(t)); } catch (T &caught) { static_cast<void>(caught); }
    int n = SB_YIELD(t) ? 1 : 2;
    SB_YIELD(n);
    SB_YIELD([&] { return n + t; }());
    SB_YIELD(decltype(t)(5));
    using alias = T;
    alias a = alias(n);
    SB_YIELD(a);
    static const T fixed = T(9);
    SB_YIELD(fixed);
    auto nested = [&](auto x) { return [x, &t] { return x + t; }; };
    SB_YIELD(nested(1)());
}
int main()
{
    tr::exercise("probe", []() -> tr::routine { return probe<int, char>(1, std::vector<int>{7, 8}); });
    return tr::finish();
}

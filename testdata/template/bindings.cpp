// Structured bindings of dependent types that live across suspensions.
// std: c++17
#include "support/trace.hpp"

#include <array>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

template <class A, class B> struct holds {
    A a;
    B b;
};

template <class A, class B> holds<A, B> hold(int n) { return {A(n), B(n + 1)}; }

template <class M> SB_COROUTINE tr::flow entries(M &map)
{
    for (auto &[key, value] : map) {
        SB_YIELD(key);
        SB_YIELD(value);
        value = tr::value_of(value) + 10;
    }
    for (const auto &[key, value] : map)
        SB_YIELD(tr::value_of(key) + SB_YIELD(tr::value_of(value)));
    for (auto &&[key, value] : map) {
        decltype(value) copied = value;
        SB_YIELD(1);
        SB_YIELD(tr::value_of(copied) + tr::value_of(key));
    }
    for (auto [key, value] : map) {
        SB_YIELD(value);
        value = 3;
        SB_YIELD(value);
        SB_YIELD(key);
    }
}

template <class T> SB_COROUTINE tr::flow aggregates(T t)
{
    auto [a, b] = hold<T, int>(1);
    SB_YIELD(a);
    b += 5;
    SB_YIELD(b);
    holds<T, T> both = {t, t};
    auto &[c, d] = both;
    SB_YIELD(c);
    c = T(7);
    SB_YIELD(d);
    SB_YIELD(both.a);
    const auto &[e, f] = hold<T, T>(3);
    SB_YIELD(e);
    SB_YIELD(f);
    T cells[2] = {T(4), T(5)};
    auto &[g, h] = cells;
    SB_YIELD(g);
    h = T(6);
    SB_YIELD(cells[1]);
    auto &&[i, j] = hold<T, T>(SB_YIELD(8));
    SB_YIELD(i);
    decltype(i) moved = static_cast<T &&>(j);
    SB_YIELD(moved);
}

template <class T> SB_COROUTINE tr::flow tuples(T t)
{
    auto [a, b, c] = std::make_tuple(1, t, 2l);
    SB_YIELD(a + static_cast<int>(c));
    SB_YIELD(b);
    auto [x, y] = std::array<T, 2>{{T(3), T(4)}};
    SB_YIELD(x);
    SB_YIELD(y);
    int n = 5;
    auto [r, s] = std::pair<T &, int &>(t, n);
    SB_YIELD(r);
    s = 6;
    SB_YIELD(n);
    auto const [p, q] = std::make_pair(t, SB_YIELD(7));
    SB_YIELD(p);
    SB_YIELD(q);
}

static std::map<int, int> ints;
static std::vector<std::pair<tr::obj, int>> *objects;

int main()
{
    {
        std::vector<std::pair<tr::obj, int>> list;
        list.reserve(2);
        list.emplace_back(1, 2);
        list.emplace_back(3, 4);
        objects = &list;
        tr::exercise("entries", []() -> tr::routine { return ints = {{1, 2}, {3, 4}}, entries(ints); });
        tr::exercise("entries of objects", []() -> tr::routine { return entries(*objects); });
    }
    tr::exercise("aggregates", []() -> tr::routine { return aggregates(2); });
    tr::exercise("aggregates of objects", []() -> tr::routine { return aggregates(tr::obj(2)); });
    tr::exercise("tuples", []() -> tr::routine { return tuples(2); });
    tr::exercise("tuples of objects", []() -> tr::routine { return tuples(tr::obj(2)); });
    return tr::finish();
}

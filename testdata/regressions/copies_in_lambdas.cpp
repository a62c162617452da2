// What a lambda coroutine of a template has copied is const in the types in front of its machine, too: g++ 12 takes it
// for what was copied, but in `decltype((x))`, and clang what an init-capture has made.
// std: c++14
#include "support/trace.hpp"

// Runs a coroutine to its end.
inline int drain(const tr::flow &inner)
{
    int n = 0;
    for (; !inner.done(); ++n)
        inner.handle().resume();
    tr::state().next = nullptr;
    tr::state().yielded_kind = 0;
    return n;
}

template <class T> T &which(T &t) { return t; }
template <class T> int kind_of(T &) { return 1; }
template <class T> int kind_of(const T &) { return 2; }
template <class T, class... Rest> T &first_of(T &t, Rest &...) { return t; }

template <class T> int copies(T held)
{
    T other(7);
    T &same = other;
    auto implicit = [=](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(tr::value_of(which(held)) + SB_YIELD(k));
        SB_YIELD(kind_of(held) + SB_YIELD(kind_of(same)));
        auto &found = which(held);
        SB_YIELD(kind_of(found));
        const T &again = found;
        SB_YIELD(again);
    };
    auto explicitly = [held, &other](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(tr::value_of(which(held)) + SB_YIELD(k));
        SB_YIELD(kind_of(held) * 10 + kind_of(other) + SB_YIELD(kind_of(which(other))));
        auto &found = which(other);
        found = T(8);
        SB_YIELD(found);
    };
    auto changing = [held](int k) SB_COROUTINE mutable -> tr::flow {
        SB_YIELD(tr::value_of(which(held)) + SB_YIELD(k));
        auto &found = which(held);
        found = T(9);
        SB_YIELD(kind_of(found) + SB_YIELD(held));
    };
    auto made = [&, own = T(6)](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(tr::value_of(which(own)) + SB_YIELD(k));
        auto &found = which(own);
        SB_YIELD(kind_of(found) + SB_YIELD(kind_of(which(other))));
        SB_YIELD(own);
    };
    return drain(made(4)) * 10000 + drain(implicit(1)) + drain(explicitly(2)) * 10 + drain(changing(3)) * 100 + tr::value_of(other) * 1000;
}

template <class... Ts> int packs(Ts... ts)
{
    auto copying = [=](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(tr::value_of(first_of(ts...)) + SB_YIELD(k));
        auto &first = first_of(ts...);
        SB_YIELD(kind_of(first));
        SB_YIELD(first);
    };
    auto referring = [&](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(tr::value_of(first_of(ts...)) + SB_YIELD(k));
        auto &first = first_of(ts...);
        SB_YIELD(kind_of(first));
        SB_YIELD(first);
    };
    return drain(copying(1)) + drain(referring(2));
}

int main()
{
    tr::say("%d", copies(4));
    tr::say("%d", copies(tr::obj(5)));
    tr::say("%d", packs(6));
    tr::say("%d", packs(tr::obj(7)));
    tr::say("%d", packs(8, 9));
    return tr::finish();
}

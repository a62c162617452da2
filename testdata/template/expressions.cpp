// Suspensions among operands whose types depend on a template argument: what comes before is kept as what it is.
#include "support/trace.hpp"

template <class T> T make(int n) { return T(n); }
template <class T> T &in_place(T &t) { return t; }
template <class A, class B> int both(const A &a, const B &b) { return tr::value_of(a) * 100 + tr::value_of(b); }
template <class A> int three(const A &a, int n, const A &b) { return tr::value_of(a) + n + tr::value_of(b); }

template <class T> struct pair_of {
    T a;
    int b;
    int sum() const { return tr::value_of(a) + b; }
    pair_of &add(int n)
    {
        b += n;
        return *this;
    }
};

template <class T> SB_COROUTINE tr::flow operands(T t)
{
    SB_YIELD(both(make<T>(1), SB_YIELD(2)));
    SB_YIELD(both(in_place(t), SB_YIELD(t)));
    SB_YIELD(three(make<T>(3), SB_YIELD(4), make<T>(5)));
    int n = 10;
    n = n + SB_YIELD(tr::value_of(t));
    SB_YIELD(n);
    SB_YIELD(pair_of<int>{SB_YIELD(7), 6}.sum());
    pair_of<T> p = {t, 8};
    SB_YIELD(p.add(SB_YIELD(9)).add(SB_YIELD(p.b)).sum());
    auto sent = SB_YIELD(make<T>(11));
    SB_YIELD(sent);
    T built(make<T>(SB_YIELD(12)));
    SB_YIELD(tr::value_of(built));
    T copied = make<T>(SB_YIELD(13) + tr::value_of(t));
    SB_YIELD(copied);
    if (both(copied, SB_YIELD(14)) > 0)
        SB_YIELD("more");
    while (tr::value_of(copied) + SB_YIELD(15) < 0)
        SB_YIELD("never");
}

template <class T> SB_COROUTINE tr::flow throwing(T t)
{
    try {
        SB_YIELD(both(make<T>(1), SB_YIELD(t)));
        throw both(make<T>(2), SB_YIELD(3));
    } catch (int code) {
        tr::say("caught %d", code > 0);
    }
    SB_YIELD(t);
}

int main()
{
    tr::exercise("operands of int", []() -> tr::routine { return operands(20); });
    tr::exercise("operands of obj", []() -> tr::routine { return operands(tr::obj(20)); });
    tr::exercise("throwing int", []() -> tr::routine { return throwing(30); });
    tr::exercise("throwing obj", []() -> tr::routine { return throwing(tr::obj(30)); });
    return tr::finish();
}

// Operators, literals and allocation among dependent operands.
// std: c++14
#include "support/trace.hpp"
#include <memory>
#include <typeinfo>

template <class T> SB_COROUTINE tr::flow news(T t)
{
    std::unique_ptr<T> p(new T(t));
    SB_YIELD(tr::value_of(*p) + SB_YIELD(2));
    std::unique_ptr<T> q(new T{*p});
    p.reset(new T(*q));
    SB_YIELD(*p == *q);
    T *raw = p.release();
    delete raw;
}

template <class T> SB_COROUTINE tr::flow odd(T t)
{
    SB_YIELD(sizeof(T) + sizeof t);
    SB_YIELD(noexcept(t + t));
    SB_YIELD(typeid(T) == typeid(t));
    SB_YIELD(static_cast<int>(t) + (int)SB_YIELD(3));
    SB_YIELD(T() + T{} + T(1));
    SB_YIELD(-t + +t + !t);
    SB_YIELD((t, 1));
    SB_YIELD(t ? 1 : 2);
    SB_YIELD(t > 0 && t < 100);
    SB_YIELD("text"[0]);
    auto lambda = [t](auto x) { return x + t; };
    SB_YIELD(lambda(1));
    int list[3] = {t, 2, 3};
    SB_YIELD(list[t - t]);
    int i = t;
    i += SB_YIELD(4);
    i = t = SB_YIELD(i);
    SB_YIELD(i);
    throw T(SB_YIELD(5));
}
int main()
{
    tr::exercise("news", []() -> tr::routine { return news(3); });
    tr::exercise("odd", []() -> tr::routine { return odd(3); });
    return tr::finish();
}

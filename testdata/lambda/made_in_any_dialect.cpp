// Saved lambdas that no class can stand for: others make them, before C++14, too.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow converted(int n)
{
    auto twice = [](int k) { return 2 * k; };
    SB_YIELD(n);
    int (*f)(int) = twice;
    SB_YIELD(f(twice(n)));
}

SB_COROUTINE static tr::flow array(int n)
{
    tr::obj cells[2] = {tr::obj(n), tr::obj(n + 1)};
    auto sum = [cells]() mutable { return cells[0].add(1), cells[0].get() + 10 * cells[1].get(); };
    SB_YIELD(sum());
    SB_YIELD(cells[0].get());
    SB_YIELD(sum());
}

SB_COROUTINE static tr::flow nested(tr::obj o)
{
    tr::obj n(2);
    auto sum = [=](int k) { return [=] { return o.get() + k + n.get(); }(); };
    SB_YIELD(sum(1));
    SB_YIELD(sum(2));
}

struct counter {
    SB_COROUTINE static tr::flow of_class(int n)
    {
        const int scale = 3;
        auto sum = [&n](int k) { return [&n](int m) { return scale * (n += m); }(k); };
        SB_YIELD(sum(1));
        SB_YIELD(sum(n));
    }
    SB_COROUTINE tr::flow of_object(int n) const
    {
        tr::obj o(n);
        auto sum = [&](int k) { return [o, k] { return o.get() + k; }(); };
        SB_YIELD(sum(1));
        SB_YIELD(sum(n));
    }
};

template <class T> SB_COROUTINE static tr::flow of_template(T n)
{
    const T &m = n;
    tr::obj let = tr::make(tr::value_of(n));
    auto copies = [=](int k) { return k + let.get() + tr::value_of(m); };
    auto refers = [&](const T &k) { return tr::value_of(n) + tr::value_of(k) + let.get(); };
    SB_YIELD(copies(1));
    let.add(5);
    n = T(7);
    SB_YIELD(copies(2) + [&](int k) { return k + let.get(); }(SB_YIELD(3)));
    SB_YIELD(refers(T(2)));
}

int main()
{
    tr::exercise("converted", []() -> tr::routine { return converted(3); });
    tr::exercise("array", []() -> tr::routine { return array(3); });
    tr::exercise("nested", []() -> tr::routine { return nested(tr::obj(3)); });
    tr::exercise("of_class", []() -> tr::routine { return counter::of_class(3); });
    tr::exercise("of_object", []() -> tr::routine { static counter c; return c.of_object(3); });
    tr::exercise("of_template<int>", []() -> tr::routine { return of_template<int>(3); });
    tr::exercise("of_template<obj>", []() -> tr::routine { return of_template<tr::obj>(tr::obj(3)); });
    return tr::finish();
}

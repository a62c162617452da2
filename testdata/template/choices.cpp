// Suspensions in `?:`, `&&`, `||` and `,` whose operands have types that depend on a template's arguments.
#include "support/trace.hpp"

template <class T> T make(int n) { return T(n); }
template <class T> T &same(T &t) { return t; }
template <class A, class B> int both(const A &a, const B &b) { return tr::value_of(a) * 100 + tr::value_of(b); }

template <class T> struct ready {
    T value;
    bool await_ready() const { return tr::value_of(value) % 2; }
    void await_suspend(tr::coroutine_handle<>) const {}
    T await_resume()
    {
        tr::may_throw("await_resume", tr::value_of(value));
        return static_cast<T &&>(value);
    }
};
template <class T> ready<T> later(int n) { return {T(n)}; }

// Explicitly true or false, as smart pointers are.
template <class T> struct flag {
    T t;
    explicit operator bool() const
    {
        tr::say("flag %d", tr::value_of(t));
        return tr::value_of(t) > 0;
    }
};

template <class T> SB_COROUTINE tr::flow conditional(T t, bool c)
{
    auto x = c ? SB_AWAIT(later<T>(2)) : make<T>(3);
    SB_YIELD(x);
    T y = tr::yes(4) ? make<T>(5) : SB_AWAIT(later<T>(6));
    SB_YIELD(y);
    auto &r = c ? same(t) : (SB_AWAIT(later<T>(8)), y);
    SB_YIELD(r);
    r = make<T>(9);
    SB_YIELD(t);
    SB_YIELD(both(c ? t : SB_AWAIT(later<T>(10)), SB_YIELD(11)));
    auto &&bound = c ? SB_AWAIT(later<T>(12)) : make<T>(13);
    SB_YIELD(bound);
    auto nested = c ? t : tr::no(14) ? make<T>(15) : SB_AWAIT(later<T>(16));
    SB_YIELD(nested);
    T chain(c ? make<T>(17) : SB_AWAIT(later<T>(18)) ? make<T>(19) : t);
    SB_YIELD(chain);
    c ? SB_AWAIT(later<T>(20)) : make<T>(21);
    c ? static_cast<void>(SB_YIELD(make<T>(22))) : static_cast<void>(SB_YIELD(23));
    SB_YIELD(c ? x : y);
    if (c ? SB_AWAIT(later<T>(24)) : t)
        SB_YIELD(25);
    SB_YIELD(c ? SB_AWAIT(later<T>(26)) : throw both(t, y));
}

template <class T> SB_COROUTINE tr::flow_of<int> results(T t, bool c)
{
    auto sum = c ? tr::value_of(t) : SB_AWAIT(later<long>(tr::value_of(t) + 7));
    SB_YIELD(static_cast<int>(sum));
    T *none = c ? nullptr : (SB_YIELD(make<T>(6)), &t);
    SB_YIELD(none ? 1 : 0);
    SB_RETURN(c ? SB_YIELD(tr::value_of(t)) : tr::value_of(t));
}

template <class T> SB_COROUTINE tr::flow logical(T t, flag<T> f)
{
    if (f && SB_AWAIT(later<T>(1)))
        SB_YIELD(2);
    if (f || SB_AWAIT(later<T>(3)))
        SB_YIELD(4);
    bool b = t && SB_YIELD(make<T>(5)) && SB_AWAIT(later<T>(6));
    SB_YIELD(b ? 7 : 8);
    SB_YIELD(both((t || SB_YIELD(make<T>(9))) ? 10 : 11, SB_YIELD(12)));
    while (!f && SB_AWAIT(later<T>(14)))
        f.t = make<T>(15);
    auto a = flag<T>{make<T>(1)} && flag<T>{SB_AWAIT(later<T>(0))};
    SB_YIELD(a);
    SB_YIELD(both(flag<T>{make<T>(0)} || f, SB_YIELD(16)));
    int n = (SB_YIELD(make<T>(17)), SB_AWAIT(later<T>(18)), 19);
    SB_YIELD(n);
}

// Only the condition depends on the arguments.
template <class T> SB_COROUTINE tr::flow of_known_types(T t)
{
    SB_YIELD(t > 3 ? tr::obj(1) : tr::obj(2));
    SB_YIELD((SB_YIELD(3) < t ? tr::obj(4) : tr::obj(5)));
    SB_YIELD(both(t < 3 ? tr::obj(6) : tr::obj(7), SB_YIELD(8)));
    tr::obj o = t > 3 ? tr::obj(9) : (SB_YIELD(10), tr::obj(11));
    SB_YIELD(o);
    auto &&bound = t > 3 ? tr::obj(12) : tr::obj(13);
    SB_YIELD(bound);
    const tr::obj &late = t > 3 ? tr::obj(14) : (SB_YIELD(15), tr::obj(16));
    SB_YIELD(late);
    if ((t > 3 ? tr::obj(17) : tr::obj(0)).value())
        SB_YIELD(18);
    (t > 3 ? tr::obj(19) : tr::obj(20)), SB_YIELD(21);
    SB_YIELD(t < 3 ? tr::make(tr::no(22) ? SB_YIELD(23) : 24) : tr::obj(25));
    const int fixed = t < 3 ? 26 : SB_YIELD(27);
    volatile long other(t < 3 ? SB_YIELD(28) : 29);
    tr::op(fixed + static_cast<int>(other));
    const short kept = tr::yes(30) ? 31 : SB_YIELD(32);
    SB_YIELD(kept);
    SB_YIELD(kept);
    const int constant = 1 < 2 ? 33 : SB_YIELD(34), next = constant + 1;
    SB_YIELD(next);
}

int main()
{
    tr::exercise("conditional obj", []() -> tr::routine { return conditional(tr::obj(1), true); });
    tr::exercise("conditional obj, else", []() -> tr::routine { return conditional(tr::obj(1), false); });
    tr::exercise("conditional int", []() -> tr::routine { return conditional(1, true); });
    tr::exercise("conditional int, else", []() -> tr::routine { return conditional(1, false); });
    tr::exercise("results", []() -> tr::routine { return results(1, true); });
    tr::exercise("results, else", []() -> tr::routine { return results(short(1), false); });
    tr::exercise("logical", []() -> tr::routine { return logical(1, flag<int>{0}); });
    tr::exercise("logical, true", []() -> tr::routine { return logical(0, flag<int>{1}); });
    tr::exercise("of known types", []() -> tr::routine { return of_known_types(1); });
    tr::exercise("of known types, else", []() -> tr::routine { return of_known_types(4L); });
    return tr::finish();
}

// In a template, values of types that are known, which what is not resolved yet binds references to: they live to the
// end of the full-expression.
#include "support/trace.hpp"

template <class T> const T &larger(const T &a, const T &b) { return tr::value_of(a) < tr::value_of(b) ? b : a; }

template <class T> struct chooser {
    T t;
    const int &number(const int &n) const { return n; }
    const tr::obj &object(const tr::obj &o) const { return o; }
};

template <class T> const tr::obj &first(const tr::obj &o, const chooser<T> &) { return o; }

template <class T> struct later {
    int v;
    explicit later(int n) : v(n) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(switchback::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    T await_resume() const { return T(v); }
};

template <class T> SB_COROUTINE static tr::flow awaiters(T t)
{
    SB_YIELD(SB_AWAIT(tr::loud(tr::value_of(t))));
    tr::say("%d", SB_AWAIT(tr::loud(3)));
    int x = 3 + SB_AWAIT(tr::loud(4));
    SB_YIELD(x);
    int y(SB_AWAIT(tr::loud(5)));
    SB_YIELD(y);
}

template <class T> SB_COROUTINE static tr::flow results(T t)
{
    chooser<T> c = {t};
    tr::say("%d", first(tr::obj(6), c).get() + SB_YIELD(1));
    tr::say("%d", tr::value_of(larger<T>(t, T(7))) + SB_YIELD(2));
    tr::say("%d", c.number(8) + SB_YIELD(4) + c.object(tr::obj(9)).get() + SB_YIELD(5));
    tr::say("%d", c.object(tr::make(10)).get() + SB_YIELD(6));
}

// The promise does not depend on T, what is awaited does.
template <class T> SB_COROUTINE static tr::flow known_promise(int n)
{
    tr::say("%d", tr::value_of(SB_AWAIT(later<T>(n))) + SB_YIELD(n));
    T t = SB_AWAIT(later<T>(n + 1));
    SB_YIELD(t);
}

int main()
{
    tr::exercise("awaiters", []() -> tr::routine { return awaiters(1); });
    tr::exercise("results int", []() -> tr::routine { return results(2); });
    tr::exercise("results obj", []() -> tr::routine { return results(tr::obj(2)); });
    tr::exercise("known promise int", []() -> tr::routine { return known_promise<int>(20); });
    tr::exercise("known promise obj", []() -> tr::routine { return known_promise<tr::obj>(30); });
    return tr::finish();
}

// Lambda coroutines of a class template's members, which name other members without an object.
#include "support/trace.hpp"

template <class T> struct base {
    T inherited;
    explicit base(T n) : inherited(n) {}
    T plus(T n) { return n + inherited; }
    T more(T n) { return n + 1; }
    static T twice(T n) { return n * 2; }
    enum { seven = 7 };
};
template <class T> struct unrelated {
    static T thrice(T n) { return n * 3; }
};

template <class T> struct counter : base<T> {
    using base<T>::more;
    T t;
    union {
        T part;
        char other;
    };
    explicit counter(T n) : base<T>(n), t(n), part(n) {}
    T touch(int n) { return t + n; }
    template <class U> T many(U n) { return t + n; }
    T over(int n) { return t + n; }
    T over(long n) const { return t + n + 1; }
    static T fixed(T n) { return n - 1; }

    tr::flow of_object()
    {
        auto calls = [=](int k) SB_COROUTINE mutable -> tr::flow {
            SB_YIELD(touch(k));
            SB_YIELD(many(k));
            SB_YIELD(many<short>(k));
            SB_YIELD(over(T(k)));
            SB_YIELD(over(k));
            SB_YIELD(more(k));
            SB_YIELD(fixed(k));
            SB_YIELD(counter::touch(k));
            SB_YIELD(counter::fixed(k));
            SB_YIELD(counter<T>::touch(k));
            SB_YIELD(base<T>::plus(k));
            SB_YIELD(base<T>::twice(k));
            SB_YIELD(base<T>::seven);
            SB_YIELD(unrelated<T>::thrice(k));
            SB_YIELD(t + part + SB_YIELD(touch(SB_YIELD(3))));
            auto x = touch(k);
            SB_YIELD(x);
            auto &&y = this->inherited;
            SB_YIELD(y);
            auto inner = [=] { return touch(k); };
            SB_YIELD(inner());
            SB_YIELD(t ? touch(k) : SB_YIELD(part));
        };
        return calls(3);
    }

    static tr::flow of_none(T from)
    {
        auto calls = [](T n) SB_COROUTINE -> tr::flow {
            SB_YIELD(fixed(n));
            SB_YIELD(counter::fixed(n));
            SB_YIELD(counter::twice(n));
            SB_YIELD(base<T>::twice(n));
            SB_YIELD(unrelated<T>::thrice(n));
        };
        return calls(from);
    }
};

int main()
{
    tr::exercise("of an object", []() -> tr::routine {
        static counter<int> c(4);
        return c.of_object();
    });
    tr::exercise("of none", []() -> tr::routine { return counter<int>::of_none(5); });
    return tr::finish();
}

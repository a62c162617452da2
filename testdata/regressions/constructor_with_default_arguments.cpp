// `T x;` where the constructor's parameters all have default arguments: the variable was made from itself.
#include "support/trace.hpp"

struct counts {
    explicit counts(int n = 3, tr::obj made = tr::obj(7)) : n(n), kept(made) {}
    int n;
    tr::obj kept;
};

template <class T> struct holds {
    explicit holds(T value = T()) : value(value) {}
    ~holds() { tr::say("~holds"); }
    T value;
};

SB_COROUTINE static tr::flow defaults(int n)
{
    counts c;
    holds<int> h;
    tr::say("%d %d %d", c.n, c.kept.get(), h.value);
    SB_YIELD(1);
    for (int i = 0; i < n; ++i) {
        counts inner, other(i);
        counts several[2];
        SB_YIELD(2);
        tr::say("%d %d %d", inner.n + c.n, other.n, several[1].n);
    }
    tr::say("%d", h.value);
    SB_RETURN();
}

int main()
{
    tr::exercise("defaults", []() -> tr::routine { return defaults(2); });
    return tr::finish();
}

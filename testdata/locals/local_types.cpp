// Local classes, typedefs, aliases and enumerations in the body.
#include "support/trace.hpp"

SB_COROUTINE tr::flow local_types(int n)
{
    typedef unsigned long count_type;
    using text = const char *;
    struct point {
        int x, y;
        int sum() const { return x + y; }
    };
    struct holder {
        tr::obj o;
        explicit holder(int v) : o(v) {}
        int twice() const { return 2 * o.get(); }
    };
    enum { first = 5, second };
    count_type c = 3;
    text t = "local";
    point p = {n, second};
    SB_YIELD(p.sum());
    holder h(first);
    SB_YIELD(h.twice());
    using pair = struct { int a; int b; };
    pair q = {1, 2};
    SB_YIELD(q.a + q.b + static_cast<int>(c));
    SB_YIELD(t);
}

int main()
{
    tr::exercise("local_types", []() -> tr::routine { return local_types(1); });
    return tr::finish();
}

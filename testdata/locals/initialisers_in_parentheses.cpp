// std: c++17
// Parentheses and braces that belong to the declaration, around values of every kind.
#include "support/trace.hpp"

struct two {
    int b;
    tr::obj a;
    two(int x, tr::obj y) : b(x), a(y) {}
};
struct agg {
    int b;
    tr::obj a;
};

SB_COROUTINE static tr::flow parentheses(int n)
{
    int s(n + 1), u{(n + 2)};
    const int k(5);
    tr::obj o(tr::obj(n + 0));
    tr::obj o2{tr::obj{n + 1}};
    two t(two(n, tr::obj(3))), v{two{n, tr::obj(4)}};
    agg g(agg{7, tr::obj(7)}), h{agg{8, tr::obj(8)}};
    SB_YIELD(s + u + k);
    int w(SB_AWAIT(tr::ready(3))), x{SB_AWAIT(tr::pause(4))};
    two t2(two(SB_AWAIT(tr::ready(6)), tr::obj(5)));
    two t3{two(SB_AWAIT(tr::ready(6)), tr::obj(5))};
    two t4(two{SB_AWAIT(tr::ready(6)), tr::obj(5)});
    two t5{two{SB_AWAIT(tr::ready(6)), tr::obj(5)}};
    two t6(SB_AWAIT(tr::ready(6)), tr::obj(5));
    two t7{SB_AWAIT(tr::ready(6)), tr::obj(5)};
    agg a1(agg{SB_AWAIT(tr::ready(6)), tr::obj(5)});
    agg a2{agg{SB_AWAIT(tr::ready(6)), tr::obj(5)}};
    tr::obj q(tr::obj(SB_AWAIT(tr::ready(9))));
    tr::obj q2{tr::obj(SB_AWAIT(tr::ready(9)))};
    tr::obj q3{tr::obj{SB_AWAIT(tr::ready(9))}};
    SB_YIELD(w + x + t2.b + t3.b + t4.b + t5.b + t6.b + t7.b + a1.b + a2.b);
    SB_YIELD(s + u + k + o.get() + o2.get() + t.b + v.b + g.b + h.b + q.get() + q2.get() + q3.get());
    SB_RETURN();
}
int main()
{
    tr::exercise("parentheses", []() -> tr::routine { return parentheses(1); });
    return tr::finish();
}

// GNU's statement expressions without a suspension inside, between suspensions, and beside them in one expression.
// flags: -Wno-gnu-statement-expression
#include "support/trace.hpp"

#define GREATER(a, b) __extension__({ auto a_ = (a); auto b_ = (b); a_ > b_ ? a_ : b_; })

SB_COROUTINE tr::flow values(int n)
{
    tr::obj k(5);
    int sum = __extension__({
        tr::obj o(3);
        int m = o.get();
        for (int i = 0; i < n; ++i)
            m += i;
        m + k.get();
    });
    SB_YIELD(sum);
    SB_YIELD(__extension__({ int q = sum; q * 2; }));
    SB_YIELD(__extension__({ tr::obj r(1); r.get(); }) + SB_YIELD(2) + __extension__({ tr::obj r(sum); r.get(); }));
    SB_YIELD(__extension__({ int m = tr::obj(7).get(); m + tr::make(8).get(); }) + SB_YIELD(3));
    tr::obj s = __extension__({ tr::obj r(n); r; });
    SB_YIELD(s);
    SB_YIELD(GREATER(n, GREATER(sum, s.get())) + GREATER(k.get(), 1));
}

SB_COROUTINE tr::flow in_control(int n)
{
    for (int i = 0; i < __extension__({ int limit = n; limit + 1; }); ++i) {
        tr::obj o(i);
        SB_YIELD(o);
        if (__extension__({ tr::obj p(i); p.get() == 1 && o.get() == 1; }))
            continue;
        switch (GREATER(i, 1)) {
        case 1: SB_YIELD(10); break;
        default: SB_YIELD(GREATER(i, n)); break;
        }
        static_cast<void>(__extension__({
            auto add = [&](int a) { return o.add(a); };
            add(1) + add(2);
        }));
    }
}

int main()
{
    tr::exercise("values", []() -> tr::routine { return values(2); });
    tr::exercise("in_control", []() -> tr::routine { return in_control(2); });
    return tr::finish();
}

// Locals of disjoint scopes: values and lives do not mix.
#include "support/trace.hpp"

struct big {
    int data[16];
    tr::obj o;
    explicit big(int n) : o(n)
    {
        for (int i = 0; i < 16; ++i)
            data[i] = n + i;
    }
};

SB_COROUTINE tr::flow reuse(int n)
{
    for (int i = 0; i < n; ++i) {
        if (i % 2 == 0) {
            big b(i);
            SB_YIELD(b.data[15]);
            SB_YIELD(b.o);
        } else {
            double d = i * 1.5;
            tr::mo m(50 + i);
            SB_YIELD(static_cast<int>(d * 2));
            SB_YIELD(m.get());
        }
        tr::wide w(100 + i);
        SB_YIELD(w.get());
    }
}

int main()
{
    tr::exercise("reuse", []() -> tr::routine { return reuse(3); }, {9, 9, 20});
    return tr::finish();
}

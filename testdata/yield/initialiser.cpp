// The value of a yield as initialiser, in every form.
#include "support/trace.hpp"

SB_COROUTINE tr::flow initialisers()
{
    int a = SB_YIELD(1);
    int b(SB_YIELD(2));
    int c{SB_YIELD(3)};
    const int d = SB_YIELD(4) + 3;
    auto e = SB_YIELD(5);
    long f = SB_YIELD(6);
    double g = SB_YIELD(7) / 2.0;
    const int &h = SB_YIELD(8);
    int &&i = SB_YIELD(9);
    bool j = SB_YIELD(10);
    tr::say("%d %d %d %d %d %ld %g %d %d %d", a, b, c, d, e, f, g, h, i, j);
    SB_YIELD(h + i);
    tr::say("%d %d", h, i);
}

int main()
{
    tr::exercise("initialisers", []() -> tr::routine { return initialisers(); });
    return tr::finish();
}

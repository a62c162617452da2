// Constants in whose initialisers a suspension stands that is never evaluated.
#include "support/trace.hpp"

SB_COROUTINE tr::flow constants(int n)
{
    const int a = 2, b = SB_YIELD(n), c = 3;
    constexpr int d = 4;
    const int e = 1 < 2 ? 5 : SB_YIELD(6);
    SB_YIELD(a + b + c + d + e);
    int cells[e] = {1};
    SB_YIELD(cells[0]);
    switch (n) {
    case e:
        SB_YIELD(1);
        break;
    default:
        break;
    }
    const bool t = true || SB_YIELD(9);
    auto ask = [] { return t ? 1 : 2; };
    SB_YIELD(ask());
}

int main()
{
    tr::exercise("constants", []() -> tr::routine { return constants(2); });
    tr::exercise("constants, in a label", []() -> tr::routine { return constants(5); });
    return tr::finish();
}

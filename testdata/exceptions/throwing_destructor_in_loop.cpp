// A destructor that throws at break, continue and return.
#include "support/trace.hpp"

SB_COROUTINE tr::flow leaves(int how)
{
    tr::obj a(1);
    for (int i = 0; i < 2; ++i) {
        tr::obj b(10 + i);
        SB_YIELD(i);
        tr::grenade g(20 + i, i == 1);
        tr::obj c(30 + i);
        if (how == 0)
            continue;
        if (how == 1 && i == 1)
            break;
        if (how == 2 && i == 1)
            SB_RETURN();
        tr::op(i);
    }
    tr::op(9);
}

int main()
{
    tr::exercise("continues", []() -> tr::routine { return leaves(0); });
    tr::exercise("breaks", []() -> tr::routine { return leaves(1); });
    tr::exercise("returns", []() -> tr::routine { return leaves(2); });
    tr::exercise("ends", []() -> tr::routine { return leaves(3); });
    return tr::finish();
}

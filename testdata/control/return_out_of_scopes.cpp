// SB_RETURN from nested scopes and loops.
#include "support/trace.hpp"

SB_COROUTINE tr::flow leaves(int where)
{
    tr::obj a(1);
    for (int i = 0; i < 2; ++i) {
        tr::obj b(2 + i);
        SB_YIELD(i);
        while (true) {
            tr::obj c(4);
            if (where == 1)
                SB_RETURN();
            SB_YIELD(10);
            if (where == 2 && i == 1) {
                tr::obj d(5);
                SB_RETURN();
            }
            break;
        }
        if (where == 3)
            SB_RETURN();
    }
    if (where == 4)
        SB_RETURN();
    SB_YIELD(20);
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return leaves(1); });
    tr::exercise("two", []() -> tr::routine { return leaves(2); });
    tr::exercise("three", []() -> tr::routine { return leaves(3); });
    tr::exercise("four", []() -> tr::routine { return leaves(4); });
    tr::exercise("five", []() -> tr::routine { return leaves(5); });
    return tr::finish();
}

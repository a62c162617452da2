// Loop variables that shadow and are shadowed.
#include "support/trace.hpp"

SB_COROUTINE tr::flow loops(int i)
{
    for (int i = 0; i < 2; ++i) {
        SB_YIELD(i);
        for (int i = 10; i < 12; ++i)
            SB_YIELD(i);
        const int k = i;
        {
            int i = k + 100;
            SB_YIELD(i);
            i += SB_YIELD(i);
            tr::op(i);
        }
        for (tr::obj i(50); i.get() < 51; i.add(1))
            SB_YIELD(i);
    }
    SB_YIELD(i);
    for (int i : {7, 8}) {
        SB_YIELD(i);
        int j = i;
        for (int i : {j, j + 1})
            SB_YIELD(i);
    }
}

int main()
{
    tr::exercise("loops", []() -> tr::routine { return loops(1000); }, {6, 3, 12});
    return tr::finish();
}

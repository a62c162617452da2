// Each turn of a loop has a fresh variable.
#include "support/trace.hpp"

SB_COROUTINE tr::flow fresh()
{
    int sum = 0;
    for (int i = 0; i < 3; ++i) {
        int mine = i;
        tr::obj o;
        SB_YIELD(o);
        auto add = [&mine, &sum](int n) { sum += mine * n; };
        add(10);
        o.set(mine);
        mine = -1;
    }
    SB_YIELD(sum);
}

int main()
{
    tr::exercise("fresh", []() -> tr::routine { return fresh(); });
    return tr::finish();
}

// Constants keep their names; locals of inner blocks with the same ones get others.
#include "support/trace.hpp"
SB_COROUTINE static tr::flow_of<int> constants(int n)
{
    const int b = 5;
    for (int i = 0; i < 2; ++i)
        SB_YIELD(i);
    {
        int b = 8 + n;
        tr::say("%d", SB_AWAIT(tr::pause(b)) + b);
        const int awaiter_1 = 3;
        {
            tr::obj awaiter_1(4);
            SB_AWAIT(tr::pause(awaiter_1.get()));
            tr::say("%d", awaiter_1.get());
        }
        tr::say("%d", awaiter_1);
    }
    int i = 3;
    tr::say("%d %d", i, b);
    SB_RETURN(i);
}
int main()
{
    tr::exercise("constants", []() -> tr::routine { return constants(1); });
    return tr::finish();
}

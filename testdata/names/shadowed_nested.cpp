// The same name in nested blocks: each its own variable.
#include "support/trace.hpp"

SB_COROUTINE tr::flow shadows(int x)
{
    SB_YIELD(x);
    {
        tr::obj x(2);
        SB_YIELD(x);
        {
            const char *x = "three";
            SB_YIELD(x);
            {
                int x = 4;
                SB_YIELD(x);
                x = SB_YIELD(5);
                SB_YIELD(x);
            }
            SB_YIELD(x);
        }
        x.add(10);
        SB_YIELD(x);
    }
    SB_YIELD(x);
}

int main()
{
    tr::exercise("shadows", []() -> tr::routine { return shadows(1); });
    return tr::finish();
}

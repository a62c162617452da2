// A variable whose initialiser uses the outer variable of the same name before it is hidden.
#include "support/trace.hpp"

static int depth = 1;

SB_COROUTINE tr::flow hides()
{
    SB_YIELD(depth);
    {
        int outer = depth;
        int depth = outer + 10;
        SB_YIELD(depth);
        ::depth = 2;
        SB_YIELD(::depth + depth);
    }
    SB_YIELD(depth);
    depth = 1;
}

int main()
{
    tr::exercise("hides", []() -> tr::routine { return hides(); });
    return tr::finish();
}

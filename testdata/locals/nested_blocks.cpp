// Objects of nested blocks die where the block ends, whichever block suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow blocks()
{
    tr::obj a(1);
    {
        tr::obj b(2);
        SB_YIELD(1);
        {
            tr::obj c(3);
            SB_YIELD(2);
        }
        tr::obj d(4);
        {
            tr::obj not_crossing(5);
        }
        SB_YIELD(3);
    }
    tr::obj e(6);
    SB_YIELD(4);
    {
        {
            {
                tr::obj f(7);
                SB_YIELD(5);
            }
        }
    }
}

int main()
{
    tr::exercise("blocks", []() -> tr::routine { return blocks(); });
    return tr::finish();
}

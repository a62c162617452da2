// break leaves scopes that hold objects: each dies once, innermost first.
#include "support/trace.hpp"

SB_COROUTINE tr::flow breaks()
{
    tr::obj outside(1);
    while (true) {
        tr::obj a(2);
        SB_YIELD(1);
        {
            tr::obj b(3);
            {
                tr::obj c(4);
                SB_YIELD(2);
                if (tr::yes(1))
                    break;
            }
        }
    }
    SB_YIELD(3);
}

int main()
{
    tr::exercise("breaks", []() -> tr::routine { return breaks(); });
    return tr::finish();
}

// for with empty parts.
#include "support/trace.hpp"

SB_COROUTINE tr::flow empties()
{
    int n = 0;
    for (;;) {
        if (n == 2)
            break;
        SB_YIELD(n++);
    }
    for (; n < 4;)
        SB_YIELD(n++);
    for (int k = 0;; ++k) {
        tr::obj o(k);
        SB_YIELD(k);
        if (k == 1)
            break;
    }
    for (;; n++)
        if (n > 5)
            break;
        else
            SB_YIELD(n);
}

int main()
{
    tr::exercise("empties", []() -> tr::routine { return empties(); });
    return tr::finish();
}

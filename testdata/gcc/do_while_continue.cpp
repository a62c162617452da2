// continue in a do statement goes to the condition, which suspends.
#include "support/trace.hpp"

SB_COROUTINE tr::flow continues()
{
    int i = 0;
    do {
        ++i;
        if (i == 1)
            continue;
        SB_YIELD(i);
    } while (SB_YIELD(10 + i) && i < 2);
}

int main()
{
    tr::exercise("continues", []() -> tr::routine { return continues(); });
    return tr::finish();
}

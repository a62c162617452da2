// continue leaves scopes that hold objects.
#include "support/trace.hpp"

SB_COROUTINE tr::flow continues()
{
    int i = 0;
    while (i < 3) {
        tr::obj a(i);
        ++i;
        if (i == 2) {
            tr::obj b(20);
            SB_YIELD(i);
            tr::obj c(21);
            continue;
        }
        SB_YIELD(100);
    }
}

int main()
{
    tr::exercise("continues", []() -> tr::routine { return continues(); });
    return tr::finish();
}

// Scalars without an initialiser, set later, before or after a suspension.
#include "support/trace.hpp"

SB_COROUTINE tr::flow uninitialised(bool first)
{
    int a;
    int b, c;
    const char *text;
    if (first)
        a = 1;
    else
        a = 2;
    SB_YIELD(a);
    b = a + 1;
    SB_YIELD(b);
    text = "late";
    c = b + 1;
    SB_YIELD(text);
    SB_YIELD(c);
    for (int i = 0; i < 2; ++i) {
        int fresh;
        fresh = i * 10;
        SB_YIELD(fresh);
    }
}

int main()
{
    tr::exercise("uninitialised", []() -> tr::routine { return uninitialised(true); });
    tr::exercise("second", []() -> tr::routine { return uninitialised(false); });
    return tr::finish();
}

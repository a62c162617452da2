// Declarators with suspensions between them: earlier objects live, later ones do not yet.
#include "support/trace.hpp"

SB_COROUTINE tr::flow between()
{
    tr::obj a(1), b(SB_YIELD(10)), c(3), d(SB_YIELD(20) + SB_YIELD(30));
    SB_YIELD(b);
    SB_YIELD(d);
}

int main()
{
    tr::exercise("between", []() -> tr::routine { return between(); });
    return tr::finish();
}

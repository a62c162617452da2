// Line continuations inside names, macros and strings.
#include "support/trace.hpp"

SB_COROUTINE tr::flow contin\
ued(int number)
{
    int lo\
cal = num\
ber + 1;
    SB_YI\
ELD(local);
    SB_YIELD(\
local + 1\
);
    SB_YIELD("one \
line");
}

int main()
{
    tr::exercise("continued", []() -> tr::routine { return continued(1); });
    return tr::finish();
}

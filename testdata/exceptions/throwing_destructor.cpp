// A local's destructor that throws at the end of its scope: the rest is unwound.
#include "support/trace.hpp"

SB_COROUTINE tr::flow explodes()
{
    tr::obj a(1);
    SB_YIELD(1);
    {
        tr::obj b(2);
        tr::grenade g(3);
        tr::obj c(4);
        tr::op(5);
    }
    SB_YIELD(2);
}

SB_COROUTINE tr::flow late()
{
    tr::obj a(1);
    tr::grenade g(2);
    tr::obj b(3);
    SB_YIELD(1);
}

int main()
{
    tr::exercise("explodes", []() -> tr::routine { return explodes(); });
    tr::exercise("late", []() -> tr::routine { return late(); }, {1, 3, 5});
    return tr::finish();
}

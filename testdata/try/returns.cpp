// SB_RETURN out of try blocks that suspend, past objects inside and outside of them.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<tr::obj> returns(int how)
{
    tr::obj first(1);
    try {
        tr::obj second(2);
        SB_YIELD(how);
        if (how == 0)
            SB_RETURN(second);
        try {
            tr::obj third(3);
            if (how == 1)
                SB_RETURN(tr::make(SB_YIELD(third)));
            SB_YIELD(third);
            if (how == 2)
                SB_RETURN(third + second);
        } catch (const tr::boom &b) {
            tr::say("inner %d", b.code);
            SB_RETURN(first);
        }
        SB_YIELD(second);
    } catch (const tr::boom &b) {
        tr::say("outer %d", b.code);
        if (how == 3)
            throw;
    }
    SB_RETURN(tr::obj(4));
}

SB_COROUTINE tr::flow returns_nothing(int n)
{
    try {
        if (SB_YIELD(n) > 100)
            SB_RETURN();
        SB_YIELD(n + 1);
    } catch (const tr::boom &) {
        SB_RETURN();
    }
    tr::say("not returned");
}

int main()
{
    tr::exercise("returns 0", []() -> tr::routine { return returns(0); });
    tr::exercise("returns 1", []() -> tr::routine { return returns(1); });
    tr::exercise("returns 2", []() -> tr::routine { return returns(2); });
    tr::exercise("returns 3", []() -> tr::routine { return returns(3); });
    tr::exercise("returns_nothing", []() -> tr::routine { return returns_nothing(5); });
    return tr::finish();
}

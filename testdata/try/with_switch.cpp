// A switch with suspensions in a try block; a try block with suspensions in the cases of a switch.
#include "support/trace.hpp"

SB_COROUTINE tr::flow switch_in_try(int n)
{
    for (int i = 0; i < n; ++i)
        try {
            switch (SB_YIELD(i), i) {
            case 0:
                SB_YIELD(10);
                break;
            case 1: {
                tr::obj o(11);
                SB_YIELD(o);
            }
            // fall through
            default:
                SB_YIELD(12);
            }
            tr::say("turn %d", i);
        } catch (const tr::boom &b) {
            tr::say("caught %d", b.code);
        }
}

SB_COROUTINE tr::flow try_in_switch(int n)
{
    for (int i = 0; i < n; ++i) {
        switch (i) {
        case 0:
            try {
                tr::obj o(20);
                SB_YIELD(o);
                break;
            } catch (const tr::boom &) {
                continue;
            }
        case 1:
            SB_YIELD(21);
            break;
        default:
            try {
                SB_YIELD(22);
                if (i == 3)
                    continue;
            } catch (...) {
                tr::say("caught");
            }
        }
        tr::say("turn %d", i);
    }
}

int main()
{
    tr::exercise("switch_in_try", []() -> tr::routine { return switch_in_try(3); });
    tr::exercise("try_in_switch", []() -> tr::routine { return try_in_switch(4); });
    return tr::finish();
}

// SB_RETURN, break and continue out of loops with try blocks that do not suspend.
#include "support/trace.hpp"

SB_COROUTINE tr::flow leaves()
{
    tr::obj o(1);
    for (int i = 0; i < 4; ++i) {
        tr::obj turn(10 + i);
        bool skip = false;
        try {
            if (i == 1)
                throw i;
        } catch (int n) {
            tr::say("caught %d", n);
            skip = true;
        }
        if (skip)
            continue;
        bool stop = false;
        for (int k = 0; k < 3; ++k) {
            try {
                tr::obj inner(20 + k);
                if (k == 1)
                    break;
                if (i == 2)
                    throw "stop";
            } catch (const char *) {
                stop = true;
                break;
            }
        }
        if (stop)
            SB_RETURN();
        SB_YIELD(i);
    }
}

int main()
{
    tr::exercise("leaves", []() -> tr::routine { return leaves(); });
    return tr::finish();
}

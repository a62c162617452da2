// A loop without an end: only destruction ends it.
#include "support/trace.hpp"

SB_COROUTINE tr::flow forever()
{
    tr::obj o(0);
    for (;;) {
        tr::obj turn(o.get());
        SB_YIELD(turn);
        o.add(1);
    }
}

static void run(int turns)
{
    tr::run_once([]() -> tr::routine { return forever(); }, turns, -1);
    tr::run_once([]() -> tr::routine { return forever(); }, turns, turns - 1);
}

int main()
{
    for (int turns = 0; turns < 4; ++turns)
        run(turns);
    return tr::finish();
}

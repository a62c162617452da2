// Destructors that throw inside a try block, however it is left: its handlers catch that, after the rest is unwound.
#include "support/trace.hpp"

SB_COROUTINE tr::flow throwing(int how)
{
    for (int turn = 0; turn < 2; ++turn) {
        try {
            tr::obj before(turn);
            tr::grenade g(10 + turn);
            tr::obj behind(20 + turn);
            SB_YIELD(how);
            if (how == 1)
                break;
            if (how == 2)
                continue;
            if (how == 3)
                SB_RETURN();
            if (how == 4)
                throw 5;
            if (how == 5) {
                tr::obj block(30);
                tr::grenade inner(31);
                SB_YIELD(block);
            }
            SB_YIELD(behind);
        } catch (const tr::boom &b) {
            tr::say("boom %d%s", b.code, tr::unwinding() ? "!" : "");
        } catch (int k) {
            tr::say("int %d", k);
        }
        SB_YIELD(40 + turn);
    }
}

int main()
{
    // What a destructor throws while a coroutine is being destroyed has nobody to catch it: not destroyed here.
    tr::exercise("off the end", []() -> tr::routine { return throwing(0); }, {0, 0, 0});
    tr::exercise("break", []() -> tr::routine { return throwing(1); }, {0, 0, 0});
    tr::exercise("continue", []() -> tr::routine { return throwing(2); }, {0, 0, 0});
    tr::exercise("return", []() -> tr::routine { return throwing(3); }, {0, 0, 0});
    tr::exercise("throw", []() -> tr::routine { return throwing(4); }, {0, 8, 8});
    tr::exercise("block", []() -> tr::routine { return throwing(5); }, {0, 8, 8});
    return tr::finish();
}

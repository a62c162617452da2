// The object that a throw makes of a suspension lives until its handler has ended.
#include "support/trace.hpp"

SB_COROUTINE tr::flow throws()
{
    try {
        throw tr::obj(SB_YIELD(1));
    } catch (const tr::obj &o) {
        tr::say("caught %d", o.get());
    } catch (const tr::boom &b) {
        tr::say("caught boom %d", b.code);
    }
    SB_YIELD(2);
}

int main()
{
    tr::exercise("throws", []() -> tr::routine { return throws(); });
    return tr::finish();
}

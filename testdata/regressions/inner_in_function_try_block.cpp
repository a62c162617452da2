// A lambda coroutine in the body of a function-try-block.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow guarded(int n)
try {
    auto inner = [n](int k) SB_COROUTINE -> tr::flow {
        tr::obj o(k);
        SB_YIELD(o);
        SB_YIELD(n);
    };
    tr::flow f = inner(5);
    while (!f.done()) {
        f.handle().resume();
        SB_YIELD(f.done());
    }
} catch (const tr::boom &caught) {
    tr::say("caught %d", caught.code);
}

int main()
{
    tr::exercise("guarded", []() -> tr::routine { return guarded(1); });
    return tr::finish();
}

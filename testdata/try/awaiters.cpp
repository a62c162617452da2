// Awaiters that throw in each of their hooks inside a try block: the coroutine is not suspended then, and goes on.
#include "support/trace.hpp"

SB_COROUTINE tr::flow hooks(int n)
{
    for (int i = 0; i < n; ++i) {
        try {
            tr::obj o(i);
            int got = SB_AWAIT(tr::loud(10 + i)) + SB_AWAIT(tr::loud(20 + i, i == 1));
            tr::say("got %d", got);
            if (SB_AWAIT(tr::maybe(i == 0, 5)) && i == 1)
                tr::say("maybe %d", o.get());
        } catch (const tr::boom &b) {
            tr::say("caught %d", b.code);
        }
    }
}

int main()
{
    tr::exercise("hooks", []() -> tr::routine { return hooks(2); }, {12, 12, 60});
    return tr::finish();
}

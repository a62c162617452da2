// await_suspend that returns bool: false goes on at once.
#include "support/trace.hpp"

SB_COROUTINE tr::flow decides(bool first)
{
    tr::obj o(1);
    int a = SB_AWAIT(tr::maybe(first, 2));
    int b = SB_AWAIT(tr::maybe(!first, 3)) + a;
    for (int i = 0; i < 3; ++i) {
        tr::obj turn(10 + i);
        SB_AWAIT(tr::maybe(i == 1, i));
    }
    tr::say("%d %d", a, b);
}

int main()
{
    tr::exercise("yes", []() -> tr::routine { return decides(true); });
    tr::exercise("no", []() -> tr::routine { return decides(false); });
    return tr::finish();
}

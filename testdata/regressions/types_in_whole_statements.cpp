// Found by the fuzzer: a lambda that captures a saved reference stands in a statement without a suspension, and so do the
// types, constants and static variables that it needs.
#include "support/range.hpp"

SB_COROUTINE tr::flow whole(int n)
{
    const tr::obj &saved = tr::make(SB_YIELD(1));
    for (tr::obj &each : tr::bag(2)) {
        struct cell {
            int first;
            tr::obj second;
            int get() const { return first + second.get(); }
        };
        enum color { red = 2, green };
        const int fixed = 5;
        static int counted = 0;
        cell c = {1, tr::obj(each.get())};
        tr::say("%d", [&](int k) { return k + fixed + c.get() + green + saved.get() + ++counted * 0; }(n));
        if (each.get() == 1)
            continue;
        tr::say("%d", [&] { return cell{2, tr::obj(saved.get())}.get(); }());
    }
    while (n < 4) {
        struct step {
            int width;
        };
        step s = {2};
        [&] { n += s.width + 0 * saved.get(); }();
        if (n == 3)
            break;
        try {
            struct nested {
                int value;
            } v = {tr::op(7)};
            tr::say("%d", [&] { return v.value + saved.get(); }());
        }
        catch (int thrown) {
            tr::say("caught %d", [&] { return thrown + saved.get(); }());
        }
    }
    SB_YIELD(saved.get() + n);
}

int main()
{
    tr::exercise("whole", []() -> tr::routine { return whole(1); });
    return tr::finish();
}

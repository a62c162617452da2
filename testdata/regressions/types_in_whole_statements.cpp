// Found by the fuzzer: a lambda that captures a saved reference stands in a statement without a suspension, and so do the
// types that it needs.
#include "support/range.hpp"

SB_COROUTINE tr::flow whole(int n, tr::obj state)
{
    tr::obj &saved = state.self();
    SB_YIELD(1);
    for (tr::obj &each : tr::bag(2)) {
        struct cell {
            int first;
            tr::obj second;
            int get() const { return first + second.get(); }
        };
        enum color { red = 2, green };
        const int base = 30;
        static int called = tr::op(6);
        struct {
            int third;
        } v = {base};
        cell c = {1, tr::obj(each.get())};
        tr::say("%d", [&](int k) { return k + base + v.third + called++ + saved.get(); }(n));
        tr::say("%d", [&](int k) { return k + c.get() + green + saved.get(); }(n));
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
            };
            nested v = {tr::op(7)};
            tr::say("%d", [&] { return v.value + saved.get(); }());
        }
        catch (int thrown) {
            tr::say("caught %d", [&] { return thrown + saved.get(); }());
        }
    }
    // Blocks without a suspension that belong to statements with one.
    try {
        SB_YIELD(saved.get() + n);
        throw 5;
    }
    catch (int caught) {
        int in_handler = [&](int k) { return k + saved.get(); }(caught);
        tr::say("%d", in_handler);
    }
    if ((SB_YIELD(2), n > 0)) {
        auto in_branch = [&](int k) { return k + saved.get(); };
        tr::say("%d", in_branch(3));
    }
    SB_YIELD(saved.get() + n);
}

int main()
{
    tr::exercise("whole", []() -> tr::routine { return whole(1, tr::obj(2)); });
    return tr::finish();
}

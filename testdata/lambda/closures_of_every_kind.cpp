// Saved closures: copied, captured by others, in std::function, with what a declarator may say, with locals of their own.
#include "support/trace.hpp"

#include <functional>

template <class F> static int twice(F f) { return f() + f(); }

SB_COROUTINE tr::flow kinds(int n)
{
    const tr::obj fixed(n);
    const int small = 3;
    tr::obj o(n + 1);
    auto counter = [n]() mutable noexcept -> int { return ++n; };
    SB_YIELD(counter());
    auto copy = counter;
    SB_YIELD(counter() * 10 + copy());
    const auto constant = [fixed](int k, int m) { return fixed.get() + k * m; };
    SB_YIELD(constant(2, small));
    auto outer = [&counter, &o] {
        auto inner = [&] { return o.add(1) + counter(); };
        return inner();
    };
    SB_YIELD(outer());
    std::function<int(int)> erased = [&o, n](int k) { return o.get() + n + k; };
    SB_YIELD(erased(5));
    SB_YIELD(twice(counter));
    auto remembers = []() -> int {
        static int calls = 0; // one for all closures of the type
        return ++calls;
    };
    SB_YIELD(remembers() - remembers());
    auto &&extended = [o] { return o.get() + 100; };
    SB_YIELD(extended());
    auto text = [](bool b) -> const char * { return b ? "yes" : "no"; };
    SB_YIELD(text(extended() > 0));
    auto types = [&o, n] {
        decltype(o) other(n);
        decltype(n) number = other.get() + o.get();
        return number;
    };
    SB_YIELD(types());
}

SB_COROUTINE tr::flow in_blocks(int n)
{
    for (int i = 0; i < n; ++i) {
        tr::obj turn(i);
        auto show = [&turn, i](const char *what) { tr::say("%s %d %d", what, turn.get(), i); };
        try {
            auto fail = [i, turn] {
                if (i == 1)
                    throw tr::boom{turn.get()};
                return i;
            };
            SB_YIELD(i);
            SB_YIELD(fail());
            show("not thrown");
        } catch (const tr::boom &b) {
            show("caught");
            tr::say("%d", b.code);
        }
        SB_YIELD(turn);
        show("end");
    }
}

int main()
{
    tr::exercise("kinds", []() -> tr::routine { return kinds(1); }, {14, 3, 60});
    tr::exercise("in_blocks", []() -> tr::routine { return in_blocks(2); });
    return tr::finish();
}

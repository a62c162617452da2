// Values that can be neither copied nor moved, beside a suspension: initialised where they stay, by either arm of a
// conditional; as an argument after the suspension, since the order of arguments is open ([expr.call]/8).
// std: c++17
#include "support/trace.hpp"

static tr::pin make_pin(int n) { return tr::pin(n); }

// Silent, so that the trace does not tell when it was made.
struct still {
    int n;
    explicit still(int value) : n(value) {}
    still(const still &) = delete;
    still &operator=(const still &) = delete;
};

static int take(still s, int n) { return s.n + n; }
static int hold(const tr::pin &p, int n) { return p.get() + n; }

SB_COROUTINE tr::flow immovable(int n)
{
    tr::pin chosen = n ? tr::pin(SB_YIELD(1)) : make_pin(2);
    SB_YIELD(chosen.get());
    SB_YIELD(take(still(n), SB_YIELD(3)));
    SB_YIELD(hold(make_pin(4), SB_YIELD(5)));
    SB_YIELD(hold(n ? make_pin(6) : tr::pin(SB_YIELD(7)), SB_YIELD(8)));
}

int main()
{
    tr::exercise("immovable 0", []() -> tr::routine { return immovable(0); });
    tr::exercise("immovable 1", []() -> tr::routine { return immovable(1); });
    return tr::finish();
}

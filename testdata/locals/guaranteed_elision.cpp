// C++17: prvalues of immovable types initialise locals.
// std: c++17
#include "support/trace.hpp"

static tr::pin make_pin(int n) { return tr::pin(n); }

SB_COROUTINE tr::flow elides()
{
    tr::pin a = make_pin(1);
    auto b = tr::pin(2, 3);
    SB_YIELD(a.get() + b.get());
    tr::pin c = make_pin(SB_YIELD(4));
    SB_YIELD(c.get());
    tr::pin d[2] = {make_pin(5), tr::pin(6)};
    SB_YIELD(d[1].get());
}

int main()
{
    tr::exercise("elides", []() -> tr::routine { return elides(); });
    return tr::finish();
}

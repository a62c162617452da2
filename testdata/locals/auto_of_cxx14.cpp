// decltype(auto), digit separators and binary literals.
// std: c++14
#include "support/trace.hpp"

static int shared = 0b101;
static int &reference() { return shared; }

SB_COROUTINE tr::flow later_dialect()
{
    decltype(auto) r = reference();
    decltype(auto) v = reference() + 1;
    auto big = 1'000;
    SB_YIELD(r + v);
    r += big;
    SB_YIELD(shared);
    decltype(auto) got = SB_YIELD(v);
    SB_YIELD(got);
    shared = 5;
}

int main()
{
    tr::exercise("later_dialect", []() -> tr::routine { return later_dialect(); });
    return tr::finish();
}

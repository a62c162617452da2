// A lifetime-extended temporary next to one that is not, in an initialiser that suspends.
#include "support/trace.hpp"

static tr::obj sum(const tr::obj &a, int n) { return tr::obj(a.get() + n); }
static const tr::obj &same(const tr::obj &o) { return o; }

SB_COROUTINE tr::flow mixed()
{
    const tr::obj &kept = sum(tr::make(1), SB_YIELD(1));
    SB_YIELD(kept);
    const int number = same(tr::make(2)).get() + SB_YIELD(2);
    SB_YIELD(number);
    tr::obj &&moved = sum(kept, SB_YIELD(3));
    SB_YIELD(moved);
}

int main()
{
    tr::exercise("mixed", []() -> tr::routine { return mixed(); });
    return tr::finish();
}

// The operand of a conditional operator that is not chosen is not evaluated: it does not suspend.
#include "support/trace.hpp"

static int number(const tr::obj &o) { return o.get(); }

SB_COROUTINE tr::flow choose(bool first)
{
    tr::say("%d", first ? number(tr::make(1)) : SB_YIELD(2));
}

int main()
{
    tr::exercise("choose", []() -> tr::routine { return choose(true); });
    return tr::finish();
}

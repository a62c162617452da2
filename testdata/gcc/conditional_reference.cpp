// A temporary that a conditional operator with a suspension chose lives as long as the reference bound to it.
#include "support/trace.hpp"

SB_COROUTINE tr::flow choose(bool first)
{
    const tr::obj &o = first ? tr::make(1) : tr::make(SB_YIELD(2));
    SB_YIELD(o);
}

int main()
{
    tr::exercise("choose", []() -> tr::routine { return choose(false); });
    return tr::finish();
}

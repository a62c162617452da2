// A static local of class type: built when first reached, never with the frame.
#include "support/trace.hpp"

struct registry {
    int count;
    registry() : count(0) { tr::say("registry"); }
};

SB_COROUTINE tr::flow counted()
{
    SB_YIELD(0);
    static registry r;
    ++r.count;
    SB_YIELD(r.count);
}

int main()
{
    tr::exercise("counted", []() -> tr::routine { return counted(); });
    return tr::finish();
}

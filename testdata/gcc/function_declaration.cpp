// A function can be declared in the body of a coroutine.
#include "support/trace.hpp"

SB_COROUTINE tr::flow declares()
{
    int defined_later(int);
    SB_YIELD(1);
    SB_YIELD(defined_later(2));
}

int defined_later(int n) { return n + 1; }

int main()
{
    tr::exercise("declares", []() -> tr::routine { return declares(); });
    return tr::finish();
}

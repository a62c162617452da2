// A default member initialiser is evaluated after the suspension in the element before it, for one object.
// std: c++14
#include "support/trace.hpp"

struct options {
    int number;
    tr::obj rest = 7;
};

SB_COROUTINE tr::flow fills()
{
    options o{SB_YIELD(1)};
    SB_YIELD(o.rest);
}

int main()
{
    tr::exercise("fills", []() -> tr::routine { return fills(); });
    return tr::finish();
}

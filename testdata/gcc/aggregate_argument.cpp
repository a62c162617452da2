// A braced list as the argument of an awaited call is one object, which dies once.
#include "support/trace.hpp"

struct request {
    tr::obj body;
    int number;
};
static tr::pause send(const request &r) { return tr::pause(r.number + r.body.get()); }

SB_COROUTINE tr::flow sends()
{
    SB_YIELD(SB_AWAIT(send({1, 2})));
}

int main()
{
    tr::exercise("sends", []() -> tr::routine { return sends(); });
    return tr::finish();
}

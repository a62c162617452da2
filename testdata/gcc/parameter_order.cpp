// The copies of the parameters are destroyed in the reverse order of their construction.
#include "support/trace.hpp"

SB_COROUTINE tr::flow adds(tr::param a, tr::param b, tr::param c)
{
    SB_YIELD(a.get() + b.get() + c.get());
}

int main()
{
    tr::exercise("adds", []() -> tr::routine { return adds(1, 2, 3); });
    return tr::finish();
}

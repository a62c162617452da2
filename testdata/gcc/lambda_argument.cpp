// A lambda that captures by copy, as the argument of an awaited call: its closure is one object, which dies once.
#include "support/trace.hpp"

template <class F> tr::pause wait(const F &f) { return tr::pause(f()); }

SB_COROUTINE tr::flow captures()
{
    tr::obj o(1);
    int n = SB_AWAIT(wait([o] { return o.get(); }));
    SB_YIELD(n);
}

int main()
{
    tr::exercise("captures", []() -> tr::routine { return captures(); });
    return tr::finish();
}

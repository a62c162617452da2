// A type of the body's own made of a generic lambda's parameter.
// std: c++14
#include "support/trace.hpp"

static tr::routine generic()
{
    static auto closure = [](auto t) SB_COROUTINE -> tr::flow {
        typedef decltype(t) T;
        T copy = t;
        SB_YIELD(copy);
        SB_YIELD(copy);
    };
    return closure(tr::obj(5));
}

int main()
{
    tr::exercise("generic", generic);
    return tr::finish();
}

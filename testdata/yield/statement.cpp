// Yields as statements: of scalars, objects, temporaries, strings.
#include "support/trace.hpp"

SB_COROUTINE tr::flow statements()
{
    SB_YIELD(1);
    SB_YIELD('a');
    SB_YIELD(true);
    SB_YIELD("text");
    SB_YIELD(tr::obj(2));
    tr::obj o(3);
    SB_YIELD(o);
    SB_YIELD(tr::make(4));
    (SB_YIELD(5));
    (void)SB_YIELD(6);
    static_cast<void>(SB_YIELD(7));
}

int main()
{
    tr::exercise("statements", []() -> tr::routine { return statements(); });
    return tr::finish();
}

// Classes with explicit constructors only.
#include "support/trace.hpp"

SB_COROUTINE tr::flow explicits()
{
    tr::strict a(1);
    tr::strict b{2};
    tr::strict c{3, 4};
    tr::strict d = tr::strict(5);
    auto e = tr::strict{6, 7};
    SB_YIELD(a.get());
    tr::strict f(a), g = b;
    SB_YIELD(b.get() + c.get());
    SB_YIELD(d.get() + e.get());
    SB_YIELD(f.get() + g.get());
}

int main()
{
    tr::exercise("explicits", []() -> tr::routine { return explicits(); });
    return tr::finish();
}

// A temporary bound to a reference lives as long as the reference.
#include "support/trace.hpp"

SB_COROUTINE tr::flow extended()
{
    const tr::obj &a = tr::make(1);
    SB_YIELD(a);
    {
        tr::obj &&b = tr::make(2);
        SB_YIELD(b);
        b.set(3);
        const tr::obj &c = tr::obj(4) + b;
        SB_YIELD(c);
    }
    SB_YIELD(a);
    const int &n = tr::op(5);
    SB_YIELD(n);
    int &&m = n + 1;
    m += 10;
    SB_YIELD(m);
}

int main()
{
    tr::exercise("extended", []() -> tr::routine { return extended(); });
    return tr::finish();
}

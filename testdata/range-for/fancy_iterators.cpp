// Iterators that are classes with lives of their own.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow fancy(int n)
{
    tr::stairs s(n);
    for (int x : s) {
        tr::obj o(x);
        SB_YIELD(o);
        if (x == 2)
            SB_RETURN();
    }
    tr::op(99);
}

int main()
{
    tr::exercise("two", []() -> tr::routine { return fancy(2); });
    tr::exercise("four", []() -> tr::routine { return fancy(4); });
    return tr::finish();
}

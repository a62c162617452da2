// A coroutine only because of SB_RETURN, with control flow and objects in it.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<int> plain(int n)
{
    tr::obj o(n);
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        tr::obj p(i);
        if (i == 1)
            continue;
        sum += p.get();
        if (sum > 4)
            SB_RETURN(sum);
    }
    switch (n) {
    case 1: SB_RETURN(-1);
    default: break;
    }
    SB_RETURN(o.get() + sum);
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return plain(1); });
    tr::exercise("three", []() -> tr::routine { return plain(3); });
    tr::exercise("six", []() -> tr::routine { return plain(6); });
    return tr::finish();
}

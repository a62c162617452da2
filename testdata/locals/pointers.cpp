// Pointers to locals and into arrays survive suspensions: addresses are stable.
#include "support/trace.hpp"

SB_COROUTINE tr::flow pointers()
{
    int n = 1;
    int *p = &n;
    int **pp = &p;
    const int *const cp = p;
    int cells[3] = {10, 20, 30};
    int *end = cells + 3;
    SB_YIELD(*p);
    n = 2;
    SB_YIELD(*cp);
    **pp = 3;
    SB_YIELD(n);
    for (int *q = cells; q != end; ++q) {
        SB_YIELD(*q);
        *q += 1;
    }
    tr::check(p == &n && *pp == p && end - cells == 3, "stable addresses");
    p = cells + 1;
    SB_YIELD(**pp);
    SB_YIELD(*cp);
}

int main()
{
    tr::exercise("pointers", []() -> tr::routine { return pointers(); });
    return tr::finish();
}

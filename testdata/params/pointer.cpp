// Pointers, pointers to const, pointers to pointers.
#include "support/trace.hpp"

static int cells[4] = {1, 2, 3, 4};
static int *const middle = cells + 1;

SB_COROUTINE tr::flow walk(int *first, const int *last, int *const *other)
{
    while (first != last) {
        SB_YIELD(*first);
        *first += 1;
        ++first;
    }
    SB_YIELD(**other);
}

int main()
{
    tr::exercise("walk", []() -> tr::routine { return walk(cells, cells + 3, &middle); });
    return tr::finish();
}

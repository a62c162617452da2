// Condition variables in statements that do not suspend.
#include "support/trace.hpp"

static int *find(int *first, int n, int wanted)
{
    for (int i = 0; i < n; ++i)
        if (first[i] == wanted)
            return first + i;
    return nullptr;
}

SB_COROUTINE tr::flow conditions()
{
    int cells[3] = {4, 5, 6};
    int found = -1;
    if (int *p = find(cells, 3, 5))
        found = *p;
    SB_YIELD(found);
    int left = 3;
    while (int n = left) {
        found += n;
        --left;
    }
    SB_YIELD(found);
    switch (int n = found % 3) {
    case 0: found = n; break;
    default: found = n + 100; break;
    }
    SB_YIELD(found);
}

int main()
{
    tr::exercise("conditions", []() -> tr::routine { return conditions(); });
    return tr::finish();
}

// Yields in the operands of new and delete.
#include "support/trace.hpp"

SB_COROUTINE tr::flow allocates()
{
    tr::obj *p = new tr::obj(SB_YIELD(1));
    tr::obj *q = p;
    delete p;
    int *cells = new int[3]{1, 2, 3};
    int n = cells[SB_YIELD(2) - 99];
    delete[] cells;
    tr::say("%d %d", n, q != nullptr);
}

int main()
{
    tr::run_once([]() -> tr::routine { return allocates(); }, tr::to_the_end, -1);
    tr::run_once([]() -> tr::routine { return allocates(); }, 1, -1);
    tr::run_once([]() -> tr::routine { return allocates(); }, tr::to_the_end, 1);
    return tr::finish();
}

// Yields in the operands of new and delete.
#include "support/trace.hpp"

SB_COROUTINE tr::flow allocates()
{
    tr::obj *p = new tr::obj(SB_YIELD(1));
    bool made = p != nullptr;
    delete p;
    int *cells = new int[3]{1, 2, 3};
    int n = cells[SB_YIELD(2) - 100];
    delete[] cells;
    tr::say("%d %d", n, made);
}

int main()
{
    tr::run_once([]() -> tr::routine { return allocates(); }, tr::to_the_end, -1);
    // Not destroyed at the first suspension: the storage that the new-expression may hold there has no owner.
    tr::run_once([]() -> tr::routine { return allocates(); }, tr::to_the_end, 1);
    return tr::finish();
}

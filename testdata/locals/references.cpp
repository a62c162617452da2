// References to locals, to elements, to other references.
#include "support/trace.hpp"

SB_COROUTINE tr::flow references()
{
    int a = 1, b = 2;
    int &ra = a;
    const int &rb = b;
    int &rra = ra;
    int cells[2] = {5, 6};
    int &second = cells[1];
    int (&whole)[2] = cells;
    SB_YIELD(ra + rb);
    ra = 10;
    b = 20;
    SB_YIELD(a + rb);
    rra += 1;
    second = 60;
    SB_YIELD(whole[1] + a);
    tr::check(&ra == &a && &rra == &a && &second == cells + 1 && &whole[0] == cells, "references");
}

int main()
{
    tr::exercise("references", []() -> tr::routine { return references(); });
    return tr::finish();
}

// Arrays of class objects: built forwards, destroyed backwards, undone when an element throws.
#include "support/trace.hpp"

SB_COROUTINE tr::flow object_array()
{
    tr::obj a[3] = {1, 2, 3};
    SB_YIELD(a[1]);
    a[1].set(20);
    tr::obj b[2];
    SB_YIELD(a[1]);
    b[0] = a[0];
    SB_YIELD(b[0]);
}

SB_COROUTINE tr::flow grid()
{
    tr::obj cells[2][2] = {{1, 2}, {3, 4}};
    for (auto &row : cells)
        for (tr::obj &cell : row)
            SB_YIELD(cell);
}

int main()
{
    tr::exercise("object_array", []() -> tr::routine { return object_array(); });
    tr::exercise("grid", []() -> tr::routine { return grid(); });
    return tr::finish();
}

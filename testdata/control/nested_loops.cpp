// Nested loops with break and continue at each level.
#include "support/trace.hpp"

SB_COROUTINE tr::flow nested()
{
    for (int i = 0; i < 3; ++i) {
        tr::obj row(i);
        for (int j = 0; j < 4; ++j) {
            tr::obj cell(10 * i + j);
            if (j == 1)
                continue;
            if (j == 3)
                break;
            if (i == 1 && j == 2)
                break;
            SB_YIELD(cell);
        }
        if (i == 1)
            continue;
        int k = 0;
        do {
            SB_YIELD(1000 + k);
            if (i == 2)
                break;
        } while (++k < 2);
    }
}

int main()
{
    tr::exercise("nested", []() -> tr::routine { return nested(); }, {8, 8, 16});
    return tr::finish();
}

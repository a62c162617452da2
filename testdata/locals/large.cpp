// Large arrays that are saved, next to small ones that are not.
#include "support/trace.hpp"

SB_COROUTINE tr::flow large()
{
    int cells[5000];
    for (int i = 0; i < 5000; ++i)
        cells[i] = i;
    SB_YIELD(cells[4999]);
    {
        char scratch[20000] = {};
        scratch[cells[10]] = 'x';
        tr::op(scratch[10]);
    }
    double more[100] = {1.5};
    SB_YIELD(cells[77] + static_cast<int>(more[0] * 2));
    long sum = 0;
    for (int c : cells)
        sum += c;
    tr::say("%ld", sum);
}

int main()
{
    tr::exercise("large", []() -> tr::routine { return large(); });
    return tr::finish();
}

// sizeof, alignof, noexcept and decltype over saved locals.
// warnings: off
#include "support/trace.hpp"

SB_COROUTINE tr::flow sizes()
{
    char row[7] = "abcdef";
    char same[sizeof row] = "xyz";
    tr::obj o(1);
    long double ld = 1;
    int &r = o.value();
    SB_YIELD(static_cast<int>(sizeof row));
    SB_YIELD(sizeof same == 7 && sizeof(r) == sizeof(int) && sizeof ld == sizeof(long double));
    SB_YIELD(alignof(decltype(row)) == 1);
    SB_YIELD(noexcept(row[0] = 'b'));
    decltype(o.get()) n = o.get();
    SB_YIELD(n);
    row[1] = same[2];
    SB_YIELD(row);
}

int main()
{
    tr::exercise("sizes", []() -> tr::routine { return sizes(); });
    return tr::finish();
}

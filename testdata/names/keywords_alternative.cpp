// Alternative operator spellings, and identifiers that other dialects reserve.
#include "support/trace.hpp"

SB_COROUTINE tr::flow words(bool a, bool b)
{
    int import = 1, module = 2, override = 3, final = 4;
    if (a and not b)
        SB_YIELD("and not");
    if (a or b)
        SB_YIELD("or");
    int bits = 6 bitand 3;
    bits or_eq 8;
    SB_YIELD(bits xor 1);
    SB_YIELD(compl bits);
    SB_YIELD(import + module + override + final);
    if (SB_YIELD(1) not_eq 0 and SB_YIELD(2))
        SB_YIELD("both");
}

int main()
{
    tr::exercise("words", []() -> tr::routine { return words(true, false); });
    return tr::finish();
}

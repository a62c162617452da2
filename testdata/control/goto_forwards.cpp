// Jumps ahead: past suspensions, past variables without initialisers, into blocks, branches and loops.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow past(int n)
{
    tr::obj o(n);
    if (n == 1)
        goto skip;
    SB_YIELD(1);
    {
        tr::obj inner(2);
        SB_YIELD(inner);
        if (n == 2)
            goto skip;
        SB_YIELD(3);
    }
skip:
    int value; // NOLINT: a jump may pass it
    value = 4;
    SB_YIELD(value);
    if (n == 3)
        goto end;
    o.add(SB_YIELD(5));
end:
    SB_YIELD(o);
}

SB_COROUTINE static tr::flow into_blocks(int n)
{
    int count = 0;
    if (n == 1)
        goto inside;
    if (n == 2)
        goto in_branch;
    if (n == 3)
        goto in_loop;
    {
        int scalar;
        scalar = 1;
        SB_YIELD(scalar);
    inside:
        scalar = 2;
        SB_YIELD(scalar);
    }
    if (n == 0) {
        SB_YIELD(3);
    in_branch:
        SB_YIELD(4);
    }
    else {
        SB_YIELD(5);
    }
    for (count = 10; count < 12; ++count) {
        SB_YIELD(count);
    in_loop:
        tr::obj o(count);
        SB_YIELD(o);
    }
    while (count > 11) {
        --count;
        goto last;
    }
    do {
    last:
        SB_YIELD(count);
    } while (--count > 9);
}

int main()
{
    tr::exercise("past", []() -> tr::routine { return past(0); });
    tr::exercise("past", []() -> tr::routine { return past(1); });
    tr::exercise("past", []() -> tr::routine { return past(2); });
    tr::exercise("past", []() -> tr::routine { return past(3); });
    tr::exercise("into_blocks", []() -> tr::routine { return into_blocks(0); });
    tr::exercise("into_blocks", []() -> tr::routine { return into_blocks(1); });
    tr::exercise("into_blocks", []() -> tr::routine { return into_blocks(2); });
    tr::exercise("into_blocks", []() -> tr::routine { return into_blocks(3); });
    return tr::finish();
}

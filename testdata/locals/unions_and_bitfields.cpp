// Unions, bit-fields, anonymous unions.
#include "support/trace.hpp"

struct flags {
    unsigned a : 3;
    unsigned b : 5;
    int c : 6;
};

union number {
    int i;
    float f;
};

SB_COROUTINE tr::flow packed()
{
    flags f = {5, 17, -3};
    number n = {42};
    union {
        int either;
        char other[4];
    };
    either = 7;
    SB_YIELD(static_cast<int>(f.a + f.b));
    f.a = 2;
    ++f.b;
    SB_YIELD(f.c + n.i);
    n.f = 1.5f;
    SB_YIELD(static_cast<int>(f.a * n.f));
    tr::say("%d %u %u", either, f.a, f.b);
    f.c = SB_YIELD(1) - 90;
    tr::say("%d", f.c);
}

int main()
{
    tr::exercise("packed", []() -> tr::routine { return packed(); });
    return tr::finish();
}

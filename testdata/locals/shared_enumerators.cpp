// Unscoped enumerations of blocks, one of whose enumerators' names means something else around them.
#include "support/trace.hpp"

static int red = 7;
static int blue(int n) { return n; }

SB_COROUTINE tr::flow named(int n)
{
    SB_YIELD(red);
    {
        enum color { green, red };
        color c = n ? red : green;
        SB_YIELD(c);
        SB_YIELD(c + red);
        color color = red; // hides the type
        SB_YIELD(color + red);
    }
    SB_YIELD(blue(red));
    {
        enum color { green = 3, blue = green + 1 } c = n ? blue : green;
        SB_YIELD(c);
        switch (c) {
        case green:
            break;
        case blue:
            SB_YIELD(blue + red);
        }
    }
    SB_YIELD(blue(n));
}

SB_COROUTINE tr::flow unnamed(int n)
{
    SB_YIELD(red);
    {
        enum { green, red } c = n ? red : green;
        SB_YIELD(c);
        SB_YIELD(c + red);
    }
    {
        enum { green, red = 4 };
        auto c = n ? red : green;
        SB_YIELD(c);
        struct {
            int red;
        } s = {red};
        SB_YIELD(s.red);
        SB_YIELD(s.red + c);
    }
    {
        typedef enum { green, red = 5, brown = red + 1 } color;
        color c = n ? red : green;
        SB_YIELD(c);
        struct box {
            color a;
            int b;
            box() : a(brown), b(red) {}
        } x;
        SB_YIELD(x.b + x.a);
        auto sum = [&x](int k) {
            color m = red;
            return m + k + x.b;
        };
        SB_YIELD(sum(1));
        SB_YIELD(sum(2));
    }
    {
        enum { alone = 9 };
        auto c = alone;
        SB_YIELD(c);
        SB_YIELD(c + red);
    }
    SB_YIELD(red);
}

int main()
{
    tr::exercise("named", []() -> tr::routine { return named(3); });
    tr::exercise("unnamed", []() -> tr::routine { return unnamed(3); });
    return tr::finish();
}

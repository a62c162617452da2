// Default arguments, also of a declaration that precedes the definition.
#include "support/trace.hpp"

static int next_default = 10;

SB_COROUTINE tr::flow declared(int a, int b = 2, tr::param c = 3);

SB_COROUTINE tr::flow defined(int a = ++next_default, const char *text = "default")
{
    SB_YIELD(a);
    SB_YIELD(text);
}

SB_COROUTINE tr::flow declared(int a, int b, tr::param c)
{
    SB_YIELD(a);
    SB_YIELD(b);
    SB_YIELD(c.get());
}

static tr::routine fresh()
{
    next_default = 10;
    return defined();
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return declared(1); });
    tr::exercise("two", []() -> tr::routine { return declared(1, 9); });
    tr::exercise("three", []() -> tr::routine { return declared(1, 9, 8); });
    tr::exercise("none", []() -> tr::routine { return fresh(); });
    tr::exercise("both", []() -> tr::routine { return defined(4, "given"); });
    return tr::finish();
}

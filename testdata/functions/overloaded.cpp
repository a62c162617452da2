// Overloaded coroutines.
#include "support/trace.hpp"

SB_COROUTINE tr::flow over(int n)
{
    SB_YIELD("int");
    SB_YIELD(n);
}

SB_COROUTINE tr::flow over(const char *text)
{
    SB_YIELD("text");
    SB_YIELD(text);
}

SB_COROUTINE tr::flow over(int a, int b)
{
    SB_YIELD("two");
    SB_YIELD(a + b);
}

SB_COROUTINE tr::flow over(tr::obj &o)
{
    SB_YIELD("lvalue");
    SB_YIELD(o);
}

static tr::flow over(double) = delete;

int main()
{
    tr::exercise("int", []() -> tr::routine { return over(1); });
    tr::exercise("text", []() -> tr::routine { return over("x"); });
    tr::exercise("two", []() -> tr::routine { return over(1, 2); });
    return tr::finish();
}

// Coroutines called through pointers, in tables, as arguments.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow ones(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(1);
}

SB_COROUTINE static tr::flow squares(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(i * i);
}

static tr::flow (*const table[])(int) = {ones, &squares};

static tr::routine call(tr::flow (&f)(int), int n) { return f(n); }

int main()
{
    tr::exercise("first", []() -> tr::routine { return table[0](2); });
    tr::exercise("second", []() -> tr::routine { return table[1](3); });
    tr::exercise("third", []() -> tr::routine { return call(squares, 2); });
    return tr::finish();
}

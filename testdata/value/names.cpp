// Functions of the program's with names like those of what a value frame inherits.
#include <switchback/generator.hpp>

#include <cstdio>

static int finished() { return 5; }
static int running() { return 6; }

SB_VALUE_COROUTINE switchback::generator<int> calls(int n)
{
    SB_YIELD(finished() + n);
    SB_YIELD(running() + n);
}

template <class T> SB_VALUE_COROUTINE switchback::generator<T> calls_in_template(T n)
{
    SB_YIELD(finished() + n);
    SB_YIELD(running() + n);
}

int main()
{
    for (int i : calls(1))
        std::printf("%d\n", i);
    for (long i : calls_in_template(2L))
        std::printf("%ld\n", i);
}

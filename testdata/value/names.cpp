// Functions of the program's with names like those of what a value frame inherits.
#include <switchback/generator.hpp>

#include <cstdio>

// Found by the arguments, if anything called them without a qualification.
template <class A, class B> int run(A &, B &) { return 7; }
template <class A, class B> int run_guarded(A &, B &) { return 8; }

static int finished() { return 5; }
static int running() { return 6; }

SB_VALUE_COROUTINE switchback::generator<int> calls(int n)
{
    SB_YIELD(finished() + n);
    SB_YIELD(running() + n);
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> constants(int n)
{
    SB_YIELD(run(n, n));
    SB_YIELD(run_guarded(n, n));
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
    for (int i : constants(1))
        std::printf("%d\n", i);
    for (long i : calls_in_template(2L))
        std::printf("%ld\n", i);
}

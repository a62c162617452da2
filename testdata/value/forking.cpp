// Lowered, a paused generator is an object: a copy goes on from the same place. Natively there is nothing to copy, and the
// same elements come from a generator of its own.
#include <switchback/generator.hpp>

#include <iostream>
#include <type_traits>

SB_VALUE_COROUTINE switchback::generator<int> collatz(int n)
{
    SB_YIELD(n);
    while (n != 1) {
        n = n % 2 ? 3 * n + 1 : n / 2;
        SB_YIELD(n);
    }
}

// Refers to what it has yielded, so it cannot be copied; it moves before it begins.
SB_VALUE_COROUTINE switchback::generator<const int &> referring(int n)
{
    SB_YIELD(n);
}

typedef decltype(collatz(1)) sequence;

#ifdef SWITCHBACK_LOWERED
static_assert(std::is_copy_constructible<sequence>::value, "forks");
static_assert(std::is_copy_assignable<sequence>::value, "rewinds");
static_assert(std::is_trivially_destructible<sequence>::value, "owns nothing");
static_assert(!std::is_copy_constructible<decltype(referring(1))>::value, "points into itself");
static_assert(std::is_move_constructible<decltype(referring(1))>::value, "moves");
static_assert(sizeof(sequence) <= 4 * sizeof(int), "a value, an index, a parameter");
sequence fork(const sequence &from, int) { return from; }
#else
sequence fork(const sequence &, int steps)
{
    sequence again = collatz(6);
    for (int i = 0; i < steps; ++i)
        again.next();
    return again;
}
#endif

int main()
{
    auto a = collatz(6);
    for (int i = 0; i < 3; ++i)
        std::cout << a.next().value << " ";
    std::cout << "\n";
    auto b = fork(a, 3);
    for (int x : a)
        std::cout << x << ' ';
    std::cout << '\n';
    for (int x : b)
        std::cout << x << ' ';
    std::cout << '\n';
    for (int x : referring(7))
        std::cout << x << '\n';
}

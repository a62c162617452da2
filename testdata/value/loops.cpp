// Loops one behind the other: their variables share a place in a frame by value; and a frame that takes another's place.
#include <switchback/generator.hpp>

#include <cstdio>

using switchback::generator;

SB_VALUE_COROUTINE generator<int> loops(int n, double scale)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
    for (long i = 0; i < n; ++i)
        SB_YIELD(static_cast<int>(i) + 10);
    for (double d = 0; d < scale; d += 1) {
        const int whole = static_cast<int>(d);
        SB_YIELD(whole + 100);
        SB_YIELD(whole + 200);
    }
    if (n > 1) {
        for (int i = n; i > 0; --i) {
            for (char c = 0; c < i; ++c)
                SB_YIELD(c);
            for (short s = 0; s < i; ++s)
                SB_YIELD(s - 10);
        }
    }
}

// It points into itself, and is made anew when it is assigned to.
SB_VALUE_COROUTINE generator<int> pointing(const int &end)
{
    int count = 0;
    int *where = &count;
    for (; *where < end; ++*where)
        SB_YIELD(count);
}

int main()
{
    const int two = 2, five = 5;
    auto counting = pointing(two);
    std::printf("%d ", counting.next().value);
    counting = pointing(five);
    for (int element : counting)
        std::printf("%d ", element);
    std::puts("");
    for (int n = 0; n < 4; ++n) {
        for (int element : loops(n, n * 0.7))
            std::printf("%d ", element);
        std::puts("");
    }
}

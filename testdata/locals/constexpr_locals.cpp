// constexpr locals as array bounds, template arguments and case labels, before and after suspensions.
#include "support/trace.hpp"

template <int N> struct number {
    static int value() { return N; }
};

constexpr int square(int n) { return n * n; }

SB_COROUTINE tr::flow constant_expressions(int given)
{
    constexpr int two = 2;
    constexpr int four = square(two);
    static_assert(four == 4, "a constant");
    SB_YIELD(number<four>::value());
    char buffer[four] = {'a', 'b', 'c', 0};
    SB_YIELD(number<two + four>::value());
    SB_YIELD(static_cast<int>(sizeof buffer));
    switch (given) {
    case four: SB_YIELD("four"); break;
    case two: SB_YIELD("two"); break;
    }
    tr::say("%s %d", buffer, two);
}

int main()
{
    tr::exercise("constant_expressions", []() -> tr::routine { return constant_expressions(4); });
    tr::exercise("two", []() -> tr::routine { return constant_expressions(2); });
    return tr::finish();
}

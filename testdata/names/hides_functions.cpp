// Locals that hide functions, globals and types that the body used before.
#include "support/trace.hpp"

static int count(int n) { return n + 1; }
static int total = 5;
struct thing {
    int n;
};

SB_COROUTINE tr::flow hides()
{
    SB_YIELD(count(1));
    SB_YIELD(total);
    thing first = {7};
    SB_YIELD(first.n);
    {
        int count = 10;
        SB_YIELD(count);
        SB_YIELD(::count(count));
        int thing = 3;
        struct thing other = {thing};
        SB_YIELD(other.n);
    }
    SB_YIELD(count(2));
    int total = 6;
    SB_YIELD(total + ::total);
    thing second = {total};
    SB_YIELD(second.n);
}

int main()
{
    tr::exercise("hides", []() -> tr::routine { return hides(); }, {12, 3, 4});
    return tr::finish();
}

// Function pointers, arrays of them, pointers to members, references to functions and arrays.
#include "support/trace.hpp"

static int twice(int n) { return 2 * n; }
static int thrice(int n) { return 3 * n; }

struct point {
    int x, y;
    int sum(int n) const { return x + y + n; }
};

SB_COROUTINE tr::flow declarators()
{
    int (*f)(int) = twice;
    int (*table[2])(int) = {twice, thrice};
    int (&g)(int) = thrice;
    int point::*field = &point::x;
    int (point::*method)(int) const = &point::sum;
    const char (&text)[4] = "abc";
    int cells[2] = {5, 6};
    int (*pointer_to_array)[2] = &cells;
    int (&reference_to_array)[2] = cells;
    int *const *indirect = nullptr;
    std::nullptr_t nothing = nullptr;
    point p = {1, 2};
    SB_YIELD(f(1) + g(2));
    f = table[1];
    SB_YIELD(f(1) + table[0](3));
    SB_YIELD(p.*field + (p.*method)(10));
    field = &point::y;
    SB_YIELD(p.*field);
    SB_YIELD(text);
    SB_YIELD((*pointer_to_array)[1] + reference_to_array[0]);
    SB_YIELD(indirect == nothing);
}

int main()
{
    tr::exercise("declarators", []() -> tr::routine { return declarators(); });
    return tr::finish();
}

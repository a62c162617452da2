// Array parameters are pointers; references to arrays keep the bound.
#include "support/trace.hpp"

static int three[3] = {7, 8, 9};
static const char text[] = "xyz";

SB_COROUTINE tr::flow decayed(const int a[], int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(a[i]);
}

SB_COROUTINE tr::flow bounded(int (&a)[3], const char (&s)[4])
{
    SB_YIELD(static_cast<int>(sizeof a / sizeof a[0]));
    for (int &x : a) {
        SB_YIELD(x);
        x += 1;
    }
    SB_YIELD(static_cast<int>(sizeof s));
    SB_YIELD(s);
}

SB_COROUTINE tr::flow rows(int m[][2], int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(m[i][0] + m[i][1]);
}

static int matrix[2][2] = {{1, 2}, {3, 4}};

int main()
{
    tr::exercise("decayed", []() -> tr::routine { return decayed(three, 3); });
    tr::exercise("bounded", []() -> tr::routine { return bounded(three, text); });
    tr::exercise("rows", []() -> tr::routine { return rows(matrix, 2); });
    return tr::finish();
}

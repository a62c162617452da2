// Arrays of scalars, one and two dimensions, partly initialised, of char.
#include "support/trace.hpp"

SB_COROUTINE tr::flow arrays()
{
    int a[4] = {1, 2};
    int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
    char text[] = "text";
    int unset[2];
    unset[0] = 7;
    SB_YIELD(a[0] + a[1] + a[2] + a[3]);
    unset[1] = 8;
    for (int r = 0; r < 2; ++r)
        for (int c = 0; c < 3; ++c) {
            SB_YIELD(grid[r][c]);
            grid[r][c] = 0;
        }
    SB_YIELD(text);
    text[0] = 'n';
    SB_YIELD(text);
    SB_YIELD(unset[0] + unset[1]);
    tr::check(sizeof a == 4 * sizeof(int) && sizeof text == 5, "sizes");
}

int main()
{
    tr::exercise("arrays", []() -> tr::routine { return arrays(); });
    return tr::finish();
}

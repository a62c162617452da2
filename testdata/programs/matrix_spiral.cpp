// The cells of a matrix in a spiral, with four loops that all yield.
#include "support/trace.hpp"

SB_COROUTINE tr::flow spiral(const int (&m)[3][4])
{
    int top = 0, left = 0, bottom = 2, right = 3;
    while (top <= bottom && left <= right) {
        for (int c = left; c <= right; ++c)
            SB_YIELD(m[top][c]);
        ++top;
        for (int r = top; r <= bottom; ++r)
            SB_YIELD(m[r][right]);
        --right;
        if (top <= bottom) {
            for (int c = right; c >= left; --c)
                SB_YIELD(m[bottom][c]);
            --bottom;
        }
        if (left <= right) {
            for (int r = bottom; r >= top; --r)
                SB_YIELD(m[r][left]);
            ++left;
        }
    }
}

static const int matrix[3][4] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};

int main()
{
    tr::exercise("spiral", []() -> tr::routine { return spiral(matrix); });
    return tr::finish();
}

// Eight queens by backtracking, all solutions counted, the first ones shown.
#include "support/trace.hpp"
#include "support/seq.hpp"

struct board {
    int column[8];
};

SB_COROUTINE tr::seq<board> queens(const int n)
{
    board b = {};
    bool columns[8] = {}, rising[16] = {}, falling[16] = {};
    int row = 0, column = 0;
    for (;;) {
        while (column < n && (columns[column] || rising[row + column] || falling[row - column + n]))
            ++column;
        if (column < n) {
            b.column[row] = column;
            columns[column] = rising[row + column] = falling[row - column + n] = true;
            if (++row < n) {
                column = 0;
                continue;
            }
            SB_YIELD(b);
        }
        if (row == 0)
            SB_RETURN();
        --row;
        column = b.column[row];
        columns[column] = rising[row + column] = falling[row - column + n] = false;
        ++column;
    }
}

int main()
{
    int solutions = 0;
    for (const board &b : queens(6)) {
        ++solutions;
        tr::say("%d%d%d%d%d%d", b.column[0], b.column[1], b.column[2], b.column[3], b.column[4], b.column[5]);
    }
    for (const board &b : queens(8))
        solutions += b.column[0] >= 0;
    tr::say("%d", solutions);
    return tr::finish();
}

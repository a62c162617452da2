// A breadth-first walk of a grid, a step at a time.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <deque>

static const char maze[5][8] = {"#######", "#s..#.#", "#.#...#", "#...#e#", "#######"};

struct step {
    int row, column, distance;
};

SB_COROUTINE tr::seq<step> explore()
{
    bool seen[5][7] = {};
    std::deque<step> edge;
    for (int r = 0; r < 5; ++r)
        for (int c = 0; c < 7; ++c)
            if (maze[r][c] == 's') {
                edge.push_back(step{r, c, 0});
                seen[r][c] = true;
            }
    static const int directions[4][2] = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}};
    while (!edge.empty()) {
        const step at = edge.front();
        edge.pop_front();
        SB_YIELD(at);
        if (maze[at.row][at.column] == 'e')
            SB_RETURN();
        for (const auto &d : directions) {
            const step next = {at.row + d[0], at.column + d[1], at.distance + 1};
            if (maze[next.row][next.column] == '#' || seen[next.row][next.column])
                continue;
            seen[next.row][next.column] = true;
            edge.push_back(next);
        }
    }
}

int main()
{
    for (const step &s : explore())
        tr::say("%d,%d at %d", s.row, s.column, s.distance);
    return tr::finish();
}

// The towers of Hanoi with a stack of one's own.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <vector>

struct move_of {
    int disc, from, to;
};

SB_COROUTINE tr::seq<move_of> hanoi(int n)
{
    struct job {
        int n, from, to, by;
        bool divided;
    };
    std::vector<job> jobs;
    jobs.push_back(job{n, 0, 2, 1, false});
    while (!jobs.empty()) {
        job j = jobs.back();
        jobs.pop_back();
        if (j.n == 0)
            continue;
        if (j.divided || j.n == 1) {
            SB_YIELD(move_of{j.n, j.from, j.to});
            continue;
        }
        jobs.push_back(job{j.n - 1, j.by, j.to, j.from, false});
        jobs.push_back(job{j.n, j.from, j.to, j.by, true});
        jobs.push_back(job{j.n - 1, j.from, j.by, j.to, false});
    }
}

int main()
{
    int moves = 0;
    for (const move_of &m : hanoi(4)) {
        ++moves;
        tr::say("%d: disc %d, %d to %d", moves, m.disc, m.from, m.to);
    }
    return tr::finish();
}

// A recursive walk whose every level yields through its own frame.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_COROUTINE tr::task walk(int from, int to)
{
    tr::obj o(100 * from + to);
    if (to - from > 1) {
        int middle = (from + to) / 2;
        int left = SB_AWAIT(walk(from, middle));
        SB_YIELD(middle);
        int right = SB_AWAIT(walk(middle, to));
        SB_RETURN(left + right);
    }
    SB_RETURN(1);
}

SB_COROUTINE tr::flow root()
{
    SB_YIELD(SB_AWAIT(walk(0, 4)));
}

int main()
{
    tr::exercise("root", []() -> tr::routine { return root(); });
    return tr::finish();
}

// A recursion of tasks a hundred thousand deep, down and up, without stack growth.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_COROUTINE tr::task down(int n)
{
    if (n == 0)
        SB_RETURN(0);
    const int below = SB_AWAIT(down(n - 1));
    SB_RETURN(below + 1);
}

SB_COROUTINE tr::flow root()
{
    int n = SB_AWAIT(down(100000));
    SB_YIELD(n);
}

int main()
{
    tr::exercise("root", []() -> tr::routine { return root(); });
    return tr::finish();
}

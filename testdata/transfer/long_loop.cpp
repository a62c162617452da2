// A million transfers between two coroutines without stack growth.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_COROUTINE tr::task immediate(int n)
{
    SB_RETURN(n & 1);
}

SB_COROUTINE tr::task loop(int n)
{
    int sum = 0;
    for (int i = 0; i < n; ++i)
        sum += SB_AWAIT(immediate(i));
    SB_RETURN(sum);
}

SB_COROUTINE tr::flow root(int n)
{
    tr::obj o(1);
    SB_YIELD(SB_AWAIT(loop(n)));
}

int main()
{
    tr::run_once([]() -> tr::routine { return root(1000000); }, tr::to_the_end, -1);
    tr::run_once([]() -> tr::routine { return root(10); }, 1, -1);
    return tr::finish();
}

// A million transfers from coroutine to coroutine take no stack.
#include "support/trace.hpp"

#include "support/task.hpp"

SB_COROUTINE tr::task immediate(int n) { SB_RETURN(n & 1); }

SB_COROUTINE tr::flow sums(int n)
{
    int sum = 0;
    for (int i = 0; i < n; ++i)
        sum += SB_AWAIT(immediate(i));
    SB_YIELD(sum);
}

int main()
{
    tr::run_once([]() -> tr::routine { return sums(1000000); }, tr::to_the_end, -1);
    return tr::finish();
}

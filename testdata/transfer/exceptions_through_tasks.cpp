// Exceptions travel up a chain of tasks, unwinding each of them.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_COROUTINE tr::task leaf(int n)
{
    tr::obj o(n);
    SB_AWAIT(tr::pause(0));
    if (n == 2)
        throw 22;
    SB_RETURN(tr::op(n));
}

SB_COROUTINE tr::task middle(int n)
{
    tr::obj o(10 + n);
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        tr::obj turn(20 + i);
        sum += SB_AWAIT(leaf(i));
    }
    SB_RETURN(sum);
}

SB_COROUTINE tr::flow root(int n)
{
    tr::obj o(100);
    int a = SB_AWAIT(middle(n));
    SB_YIELD(a);
}

int main()
{
    tr::exercise("two", []() -> tr::routine { return root(2); });
    tr::exercise("three", []() -> tr::routine { return root(3); });
    return tr::finish();
}

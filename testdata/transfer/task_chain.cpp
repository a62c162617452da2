// Tasks awaited by tasks: results, locals and destruction through the chain.
#include "support/trace.hpp"
#include "support/task.hpp"

SB_COROUTINE tr::task leaf(int n)
{
    tr::obj o(n);
    SB_AWAIT(tr::pause(0));
    SB_RETURN(o.get() * 2);
}

SB_COROUTINE tr::task middle(int n)
{
    tr::obj o(10 * n);
    int a = SB_AWAIT(leaf(n));
    int b = SB_AWAIT(leaf(n + 1));
    SB_RETURN(a + b);
}

SB_COROUTINE tr::flow root()
{
    tr::obj o(100);
    int a = SB_AWAIT(middle(1)) + SB_AWAIT(leaf(5));
    SB_YIELD(a);
}

int main()
{
    tr::exercise("root", []() -> tr::routine { return root(); });
    return tr::finish();
}

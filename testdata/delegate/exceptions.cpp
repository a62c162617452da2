// Exceptions of a delegate arrive at the SB_YIELD_FROM, and thrown-in ones at the innermost.
#include <switchback/generator.hpp>
#include "support/trace.hpp"

SB_COROUTINE static switchback::generator<int> inner(int n)
{
    tr::obj o(n);
    SB_YIELD(n);
    if (n == 2)
        throw tr::boom{n};
    SB_YIELD(n + 10);
}

SB_COROUTINE static switchback::generator<int> outer(int n)
{
    tr::obj o(100);
    for (int i = 0; i < n; ++i)
        SB_YIELD_FROM(inner(i));
}

static void run(int n, int throw_at)
{
    tr::say("-- %d %d", n, throw_at);
    auto it = outer(n);
    try {
        for (int i = 0;; ++i) {
            auto step = i == throw_at ? it.throw_(tr::boom{99}) : it.next();
            if (step.done)
                break;
            tr::say("%d", static_cast<int>(step.value));
        }
        tr::say("done");
    } catch (const tr::boom &b) {
        tr::say("boom %d", b.code);
    }
    tr::say("%d", it.next().done);
}

int main()
{
    run(2, -1);
    run(3, -1);
    run(2, 1);
    run(2, 3);
    return tr::finish();
}

// yield* hands on return_: the delegate is unwound, innermost first, and then who delegates.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

typedef switchback::generator<int, int, int> talk;

SB_COROUTINE static talk inner(int from)
{
    tr::obj o(from);
    for (int i = 0;; ++i) {
        tr::mo turn(from + i);
        SB_YIELD(tr::op(from + i));
    }
}

SB_COROUTINE static talk closed_inside(int n)
{
    tr::obj o(n);
    SB_RETURN(tr::make(1).get() + SB_YIELD_FROM(inner(10)));
}

SB_COROUTINE static talk closed_deep(int n)
{
    tr::obj o(n);
    if (n == 0)
        SB_RETURN(SB_YIELD_FROM(inner(20)));
    for (int i = 0; i < 2; ++i) {
        tr::obj turn(100 + n);
        SB_YIELD_FROM(closed_deep(n - 1));
    }
    SB_RETURN(n);
}

SB_COROUTINE static talk closed_in_try(int n)
{
    try {
        tr::obj guard(n);
        SB_YIELD_FROM(inner(30));
    } catch (const tr::boom &b) {
        tr::say("never for a return: %d", b.code);
    }
    SB_RETURN(SB_YIELD_FROM(inner(40)));
}

// Closes the generator after `limit` steps.
SB_COROUTINE tr::flow closes(talk it, int limit)
{
    tr::obj own(1);
    for (int i = 0; i < limit; ++i) {
        auto step = it.next(i);
        tr::say("step %d %d", step.done, static_cast<int>(step.value));
        SB_YIELD(i);
    }
    auto last = it.return_(77);
    tr::say("closed %d %d", last.done, static_cast<int>(last.value));
    SB_YIELD(it.next(0).done);
}

int main()
{
    tr::exercise("closed_inside", []() -> tr::routine { return closes(closed_inside(5), 2); });
    tr::exercise("closed_deep", []() -> tr::routine { return closes(closed_deep(2), 1); });
    tr::exercise("closed_in_try", []() -> tr::routine { return closes(closed_in_try(5), 2); });
    tr::exercise("never started", []() -> tr::routine { return closes(closed_inside(5), 0); });
    return tr::finish();
}

// The value of yield* is what the delegate returned.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

typedef switchback::generator<int, int, int> talk;

SB_COROUTINE static talk adds(int from)
{
    tr::obj o(from);
    const int sent = SB_YIELD(tr::op(from));
    SB_RETURN(from + sent);
}

SB_COROUTINE static talk operands(int n)
{
    int cells[2] = {1, 2};
    cells[SB_YIELD_FROM(adds(0)) & 1] += tr::make(SB_YIELD_FROM(adds(20))).get() + n;
    tr::say("%d %d", cells[0], cells[1]);
    SB_RETURN(cells[0] + SB_YIELD_FROM(adds(30)) * SB_YIELD_FROM(adds(2)));
}

SB_COROUTINE static talk conditions(int n)
{
    tr::obj o(n);
    while (SB_YIELD_FROM(adds(n)) > 100 && n < 103)
        n = SB_YIELD_FROM(adds(n)) > 0 ? n + 2 : SB_YIELD_FROM(adds(7));
    switch (SB_YIELD_FROM(adds(n)) & 1) {
    case 0:
        SB_RETURN(SB_YIELD_FROM(adds(40)));
    default:
        SB_RETURN(-SB_YIELD_FROM(adds(50)));
    }
}

SB_COROUTINE static talk deep(int n)
{
    tr::obj o(n);
    if (n == 0)
        SB_RETURN(SB_YIELD(tr::op(0)));
    SB_RETURN(SB_YIELD_FROM(deep(n - 1)) + n);
}

// Sends on what it is sent, and throws into the generator what is thrown into itself.
SB_COROUTINE tr::flow drives(talk it)
{
    tr::obj own(1);
    int sent = 0, code = 0;
    while (true) {
        auto step = code ? it.throw_(tr::boom{code}) : it.next(sent);
        code = 0;
        if (step.done) {
            tr::say("returned %d", static_cast<int>(step.value));
            break;
        }
        try {
            sent = SB_YIELD(static_cast<int>(step.value));
        } catch (const tr::boom &b) {
            code = b.code;
        }
    }
    SB_YIELD(it.next(0).done);
}

int main()
{
    tr::exercise("operands", []() -> tr::routine { return drives(operands(5)); });
    tr::exercise("conditions", []() -> tr::routine { return drives(conditions(101)); });
    tr::exercise("deep", []() -> tr::routine { return drives(deep(3)); });
    return tr::finish();
}

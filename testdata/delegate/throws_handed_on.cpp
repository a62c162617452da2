// yield* hands on what is thrown in: to the delegate, which catches it, or back from it.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

typedef switchback::generator<int, int, int> talk;

SB_COROUTINE static talk catching(int from)
{
    tr::obj o(from);
    int caught = 0;
    for (int i = 0; i < 2; ++i) {
        try {
            tr::mo turn(from + i);
            SB_YIELD(tr::op(from + i));
        } catch (const tr::boom &b) {
            tr::say("inside %d", b.code);
            ++caught;
        }
    }
    SB_RETURN(caught);
}

SB_COROUTINE static talk changing(int from)
{
    tr::obj o(from);
    try {
        SB_YIELD(from);
    } catch (const tr::boom &b) {
        throw b.code;
    }
    SB_RETURN(from);
}

SB_COROUTINE static talk plain(int from)
{
    tr::obj o(from);
    SB_YIELD(from);
    SB_YIELD(from + 1);
    SB_RETURN(0);
}

SB_COROUTINE static talk caught_inside(int n)
{
    tr::obj o(n);
    const int first = SB_YIELD_FROM(catching(10));
    SB_RETURN(first + tr::make(SB_YIELD_FROM(catching(20))).get());
}

SB_COROUTINE static talk caught_outside(int n)
{
    for (int i = 0; i < n; ++i) {
        tr::obj turn(100 + i);
        try {
            tr::obj guard(200 + i);
            SB_YIELD_FROM(plain(30));
        } catch (const tr::boom &b) {
            tr::say("outside %d", b.code);
        }
    }
    SB_RETURN(n);
}

SB_COROUTINE static talk changed(int n)
{
    tr::obj o(n);
    int code = 0;
    try {
        SB_YIELD_FROM(changing(40));
    } catch (int thrown) {
        code = thrown;
    }
    if (code)
        SB_YIELD_FROM(catching(50));
    SB_RETURN(SB_YIELD_FROM(changing(60)));
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
    tr::exercise("caught_inside", []() -> tr::routine { return drives(caught_inside(5)); });
    tr::exercise("caught_outside", []() -> tr::routine { return drives(caught_outside(2)); });
    tr::exercise("changed", []() -> tr::routine { return drives(changed(5)); });
    return tr::finish();
}

// Keywords, macros and annotations in one file, in every combination; each coroutine run, destroyed and thrown into.
// tool: --all
#include "support/task.hpp"

// Neither annotated nor with a macro.
static tr::flow keywords(int n)
{
    tr::obj outer(n);
    for (int i = 0; i != 2; ++i) {
        tr::obj inner(10 * i);
        co_yield inner.get() + 1;
    }
    try {
        tr::obj tried(5);
        co_await tr::pause(1);
        tr::may_throw("inside", 6);
    } catch (const tr::boom &) {
        tr::say("caught");
    }
    co_yield outer.get();
}

// Annotated, and both in one expression.
SB_COROUTINE static tr::flow both(tr::param p)
{
    int sum = co_yield 1 + SB_YIELD(p.get());
    sum += (co_await tr::pause(2)) + SB_AWAIT(tr::pause(3));
    SB_YIELD((co_yield sum));
    if (sum > 100)
        co_return;
    SB_YIELD(4);
    SB_RETURN();
}

// Not annotated, macros only.
static tr::flow macros()
{
    SB_YIELD(1);
    tr::obj o(2);
    SB_AWAIT(tr::pause(3));
}

static tr::task inner(int n)
{
    tr::obj o(n);
    co_return n + co_await tr::pause(n);
}

SB_COROUTINE static tr::task middle() { SB_RETURN(co_await inner(1) + SB_AWAIT(inner(2))); }
static tr::flow outer()
{
    co_yield co_await middle();
}

#define SAME(e) e
static tr::flow arguments()
{
    SAME(co_yield 1);
    SAME(SB_YIELD(2));
    co_yield SAME(3);
    tr::obj(co_await SAME(tr::pause(4)));
}

// A function between them that is none.
static int number() { return 8; }

int main()
{
    tr::exercise("keywords", []() -> tr::routine { return keywords(number()); });
    tr::exercise("both", []() -> tr::routine { return both(3); });
    tr::exercise("macros", []() -> tr::routine { return macros(); });
    tr::exercise("outer", []() -> tr::routine { return outer(); });
    tr::exercise("arguments", []() -> tr::routine { return arguments(); });
    return tr::finish();
}

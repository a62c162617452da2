// What dies at the end of a block dies before what follows: the return, the increment, the loop's next round.
#include "support/range.hpp"

SB_COROUTINE static tr::flow end_of_the_body(int p)
{
    p += SB_YIELD(tr::obj(p));
    tr::strict last(p);
}

SB_COROUTINE static tr::flow after_a_loop()
{
    for (tr::obj n(0); n.get() < 2; n.add(1))
        tr::say("%d", SB_YIELD(n));
    tr::couple last = {1, 1, 1};
}

SB_COROUTINE static tr::flow range_at_the_end(int r)
{
    for (tr::obj &o : tr::bag(SB_AWAIT(tr::pause(r)) & 3))
        static_cast<void>(o);
}

SB_COROUTINE static tr::flow range_that_returns(int r)
{
    for (tr::obj &o : tr::bag(r)) {
        tr::say("%d", o.get());
        if (o.get() == 2)
            SB_RETURN();
    }
    SB_YIELD(tr::obj(1));
}

SB_COROUTINE static tr::flow suspending_increment()
{
    for (int n = 0; n < 2; ++n, static_cast<void>(SB_YIELD(n))) {
        const int scalar = n + 1;
        tr::pin a(tr::obj(scalar).get(), 1);
    }
    for (int n = 0; n < 2; ++n, static_cast<void>(SB_YIELD(n))) {
        tr::obj z(SB_YIELD(8) + n);
        int y = SB_AWAIT(tr::maybe(n == 0, z.get()));
        static_cast<void>(y);
    }
    int turn = 0;
    do {
        const int scalar = turn + 1;
        tr::obj automatic(scalar);
    } while (SB_YIELD(turn) >= 0 && ++turn < 2);
}

SB_COROUTINE static tr::flow automatic_in_a_range()
{
    for (tr::obj &&o : tr::makers(2))
        tr::obj automatic(SB_AWAIT(tr::loud(tr::obj(5, o.get()).get())));
    for (tr::obj o : tr::makers(2)) {
        tr::pin automatic(o.get() + SB_YIELD(6), 1);
    }
}

int main()
{
    tr::exercise("end_of_the_body", []() -> tr::routine { return end_of_the_body(1); });
    tr::exercise("after_a_loop", []() -> tr::routine { return after_a_loop(); });
    tr::exercise("range_at_the_end", []() -> tr::routine { return range_at_the_end(2); });
    tr::exercise("range_that_returns", []() -> tr::routine { return range_that_returns(1); });
    tr::exercise("range_that_returns", []() -> tr::routine { return range_that_returns(3); });
    tr::exercise("suspending_increment", []() -> tr::routine { return suspending_increment(); });
    tr::exercise("automatic_in_a_range", []() -> tr::routine { return automatic_in_a_range(); });
    return tr::finish();
}

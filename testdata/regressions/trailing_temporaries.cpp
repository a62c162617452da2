// Temporaries behind the last suspension of an operand that gets a name: they live to the end of the full-expression.
#include "support/range.hpp"

static int three(int a, int b, int c)
{
    tr::may_throw("three", a);
    tr::say("three %d %d %d", a, b, c);
    return a + b + c;
}

static int mix(const tr::obj &o, int n)
{
    tr::say("mix %d %d", o.get(), n);
    return o.get() + n;
}

SB_COROUTINE static tr::flow behind_a_comma(int r)
{
    tr::say("%d", three((static_cast<void>(tr::value_of(SB_YIELD(tr::obj(r)))), mix(tr::obj(6), r)), r, 2));
    tr::say("%d", (static_cast<void>(mix(tr::obj(1), 1)), SB_YIELD(2)) + r);
    tr::say("%d", (static_cast<void>(SB_YIELD(2) + mix(tr::obj(3), 1)), mix(tr::obj(4), r)));
    SB_RETURN();
}

SB_COROUTINE static tr::flow in_operands(int p)
{
    tr::say("%d", mix(tr::obj(SB_AWAIT(tr::loud(5))).self(), p));
    tr::say("%d", three(1, three(SB_YIELD(tr::obj(p)), mix(tr::obj(1), 1), p), tr::obj(6).get()));
    const tr::obj &kept = tr::obj(SB_AWAIT(tr::loud(7)) + mix(tr::obj(8).self(), p));
    tr::say("%d", kept.get());
    SB_RETURN();
}

SB_COROUTINE static tr::flow in_arms(int p)
{
    for (int round = 0; round < 2; ++round) {
        tr::say("%d", p + round == 1 ? mix(tr::obj(mix(tr::obj(1), 1)), p) : SB_YIELD(2));
        tr::say("%d", p + round == 1 ? SB_YIELD(3) : mix(tr::obj(mix(tr::obj(4), 1)), SB_YIELD(tr::obj(5))));
        tr::say("%d", (mix(tr::obj(6), round) == 6 || SB_YIELD(7) + mix(tr::obj(8), 1) == 9) + p);
    }
    SB_RETURN();
}

SB_COROUTINE static tr::flow in_ranges(int q)
{
    for (int n : tr::counting(mix(tr::obj(q).self(), q) & 3))
        tr::say("%d %d", n, SB_AWAIT(tr::pause(q)));
    for (const tr::obj &o : tr::make_bag((SB_YIELD(tr::obj(1)), mix(tr::obj(mix(tr::obj(q), 1)), q) & 1)))
        tr::say("%d %d", o.get(), SB_AWAIT(tr::pause(q)));
    SB_RETURN();
}

int main()
{
    tr::exercise("behind_a_comma", []() -> tr::routine { return behind_a_comma(1); });
    tr::exercise("in_operands", []() -> tr::routine { return in_operands(1); });
    tr::exercise("in_arms", []() -> tr::routine { return in_arms(1); });
    tr::exercise("in_ranges", []() -> tr::routine { return in_ranges(1); });
    return tr::finish();
}

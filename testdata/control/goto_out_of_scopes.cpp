// Jumps out of blocks, loops, switches, range-for and try blocks: what they leave dies, innermost first.
#include "support/range.hpp"

SB_COROUTINE static tr::flow out_of_loops(int n)
{
    tr::obj outer(1);
    for (tr::obj i(0); i.get() < 3; i.add(1)) {
        tr::obj middle(10 + i.get());
        int k = 0;
        while (k < 2) {
            tr::obj inner(20 + k);
            SB_YIELD(inner);
            if (i.get() == 1 && k == n)
                goto out;
            if (k == 5)
                goto unreached;
            ++k;
        }
    }
unreached:
    tr::say("all rounds");
out:
    SB_YIELD(outer);
}

SB_COROUTINE static tr::flow out_of_ranges(int n)
{
    for (tr::obj o : tr::makers(2)) {
        for (const tr::obj &p : tr::make_bag(3)) {
            tr::obj local(p.get() * 10);
            if (SB_YIELD(o) + p.get() > n)
                goto next;
            tr::obj another(SB_YIELD(local));
            if (p.get() == 2)
                goto end;
        }
    next:
        tr::say("next");
    }
end:
    SB_YIELD(9);
}

SB_COROUTINE static tr::flow out_of_switch(int n)
{
    for (int i = 0; i < 3; ++i) {
        tr::obj o(i);
        switch (SB_YIELD(o) + i + n) {
        case 0: {
            tr::obj p(5);
            SB_YIELD(p);
            goto common;
        }
        case 1:
            SB_YIELD(6);
            continue;
        default:
            goto leave;
        }
    common:
        SB_YIELD(7);
    }
leave:;
}

SB_COROUTINE static tr::flow out_of_try(int n)
{
    int turn = 0;
retry:
    try {
        tr::obj guard(turn);
        SB_YIELD(guard);
        if (turn == 1)
            goto done;
        if (turn == n)
            throw tr::boom{turn};
        tr::obj second(SB_YIELD(30));
    }
    catch (const tr::boom &b) {
        tr::obj handler(b.code);
        ++turn;
        goto retry;
    }
    tr::say("no exception");
done:
    SB_YIELD(turn);
}

int main()
{
    tr::exercise("out_of_loops", []() -> tr::routine { return out_of_loops(1); });
    tr::exercise("out_of_loops", []() -> tr::routine { return out_of_loops(7); });
    tr::exercise("out_of_ranges", []() -> tr::routine { return out_of_ranges(1); });
    tr::exercise("out_of_ranges", []() -> tr::routine { return out_of_ranges(100); });
    tr::exercise("out_of_switch", []() -> tr::routine { return out_of_switch(0); });
    tr::exercise("out_of_try", []() -> tr::routine { return out_of_try(0); });
    tr::exercise("out_of_try", []() -> tr::routine { return out_of_try(5); });
    return tr::finish();
}

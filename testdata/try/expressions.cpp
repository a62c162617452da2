// Expressions and conditions that suspend, with temporaries, inside try blocks.
#include "support/trace.hpp"

static int sum(const tr::obj &a, int b, const tr::obj &c) { return a.get() + b + c.get(); }

SB_COROUTINE tr::flow expressions(int n)
{
    tr::obj kept(1);
    try {
        tr::say("%d", sum(tr::make(n), SB_YIELD(tr::make(2)), tr::make(3)));
        if (n && SB_YIELD(4) > 0) {
            const tr::obj &extended = tr::make(SB_YIELD(5));
            SB_YIELD(extended);
        }
        while (tr::make(SB_YIELD(6)).get() == 101)
            tr::say("loop");
        tr::obj chosen = n ? tr::obj(SB_YIELD(7)) : tr::obj(8);
        kept = chosen + tr::make(SB_YIELD(9));
        throw tr::mo(SB_YIELD(10));
    } catch (const tr::mo &m) {
        tr::say("caught mo %d", m.get());
    } catch (const tr::boom &b) {
        tr::say("caught %d", b.code);
    }
    SB_YIELD(kept);
}

int main()
{
    tr::exercise("expressions", []() -> tr::routine { return expressions(1); }, {14, 14, 60});
    return tr::finish();
}

// Found by the fuzzer: a const member function of a conditional's value, whose arm suspends.
#include "support/trace.hpp"

struct both : tr::obj {
    explicit both(int n) : tr::obj(n) {}
    int which() const { return 1 + get(); }
    int which() { return 2 + get(); }
};

static const tr::obj &same(const tr::obj &o) { return o; }

SB_COROUTINE tr::flow conditional(int n)
{
    tr::say("%d", (tr::no(1) ? tr::obj(SB_AWAIT(tr::loud(n))) : tr::obj(n)).get());
    tr::say("%d", (n == 1 ? tr::obj(SB_YIELD(2)) : tr::make(n)).get() + (n == 2 ? tr::make(n) : tr::obj(SB_YIELD(3))).get());
    tr::say("%d", (n == 1 ? both(SB_YIELD(4)) : both(n)).which());
    tr::say("%d", (n == 1 ? both(SB_YIELD(5)) : both(n)).get());
    tr::say("%d", same(n == 2 ? tr::obj(SB_YIELD(6)) : tr::obj(n)).get());
    const tr::obj &kept = n == 1 ? tr::obj(SB_YIELD(7)) : tr::obj(n);
    SB_YIELD(same(n == 2 ? kept : tr::obj(SB_YIELD(8))).get() + kept.get());
}

int main()
{
    tr::exercise("conditional", []() -> tr::routine { return conditional(1); });
    return tr::finish();
}

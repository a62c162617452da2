// The object of a member call is evaluated before the arguments that suspend.
#include "support/trace.hpp"

static tr::obj *current;

static void change(tr::obj *&p, tr::obj *to) { p = to; }

static tr::obj &pick(int n)
{
    tr::op(n);
    return *current;
}

SB_COROUTINE tr::flow members()
{
    tr::obj a(1), b(2);
    current = &a;
    SB_YIELD(a.add(SB_YIELD(1)));
    SB_YIELD(pick(3).add(SB_YIELD(2)));
    tr::obj *p = &a;
    p->add((change(p, &b), SB_YIELD(3)));
    SB_YIELD(a);
    SB_YIELD(b);
    SB_YIELD(tr::make(4).add(SB_YIELD(4)));
    a.self().self().set(SB_YIELD(5));
    SB_YIELD(a);
}

int main()
{
    tr::exercise("members", []() -> tr::routine { return members(); });
    return tr::finish();
}

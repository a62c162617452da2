// An object whose initialiser takes the object's own address, and a list linked through locals.
#include "support/trace.hpp"

struct node {
    int value;
    node *next;
};

struct knows_itself {
    knows_itself *me;
    tr::obj o;
    knows_itself(knows_itself *p, int v) : me(p), o(v) {}
};

SB_COROUTINE tr::flow chain()
{
    node c = {3, nullptr};
    node b = {2, &c};
    node a = {1, &b};
    for (node *n = &a; n; n = n->next)
        SB_YIELD(n->value);
    knows_itself k(&k, 5);
    SB_YIELD(k.me->o);
    tr::check(k.me == &k, "its own address");
    c.next = &a;
    SB_YIELD(a.next->next->next->value);
}

int main()
{
    tr::exercise("chain", []() -> tr::routine { return chain(); });
    return tr::finish();
}

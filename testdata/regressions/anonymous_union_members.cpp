// A member of an anonymous union is reached in two steps, and the first of them has no text and no type that can be named.
#include "support/trace.hpp"

struct either {
    explicit either(int n) : inner(n) {}
    union {
        int inner;
        char bytes[sizeof(int)];
    };
    tr::obj mark = tr::obj(5);
};

struct derived : either {
    explicit derived(int n) : either(n) {}
};

static int sum(int a, int b, int c) { return 100 * a + 10 * b + c; }

SB_COROUTINE static tr::flow members(int n)
{
    derived local(n);
    derived *pointer = &local;
    tr::say("%d", sum(derived(1).inner, SB_YIELD(1), local.inner));
    tr::say("%d", sum(pointer->inner, derived(SB_YIELD(2)).inner, SB_YIELD(3)));
    tr::say("%d", sum(derived(SB_YIELD(4)).inner, SB_YIELD(5), pointer->inner));
    local.inner = SB_YIELD(6);
    pointer->inner += SB_YIELD(7);
    (n ? local : *pointer).inner -= SB_YIELD(8);
    int &kept = (SB_YIELD(9), pointer)->inner;
    kept += SB_YIELD(10);
    tr::say("%d", local.inner);
    SB_RETURN();
}

int main()
{
    tr::exercise("members", []() -> tr::routine { return members(3); });
    return tr::finish();
}

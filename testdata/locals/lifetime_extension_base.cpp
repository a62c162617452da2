// A reference to a base keeps the derived temporary, and its destructor runs.
#include "support/trace.hpp"

struct base {
    tr::obj part;
    explicit base(int n) : part(n) {}
    ~base() { tr::say("~base"); }
};

struct derived : base {
    tr::obj extra;
    explicit derived(int n) : base(n), extra(n + 1) {}
    ~derived() { tr::say("~derived"); }
};

static derived make_derived(int n) { return derived(n); }

SB_COROUTINE tr::flow extended_base()
{
    const base &b = make_derived(1);
    SB_YIELD(b.part);
    base &&c = derived(5);
    SB_YIELD(c.part);
}

int main()
{
    tr::exercise("extended_base", []() -> tr::routine { return extended_base(); });
    return tr::finish();
}

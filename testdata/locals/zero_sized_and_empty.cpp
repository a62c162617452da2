// Empty classes with and without destructors.
#include "support/trace.hpp"

struct nothing {};

struct bell {
    ~bell() { tr::say("bell"); }
};

struct counter_free : nothing {
    int twice(int n) const { return 2 * n; }
};

SB_COROUTINE tr::flow empties()
{
    nothing n;
    bell b;
    counter_free c;
    SB_YIELD(1);
    {
        bell inner;
        (void)inner;
        SB_YIELD(c.twice(2));
    }
    (void)n;
    (void)b;
    bell row[2];
    (void)row;
    SB_YIELD(3);
}

int main()
{
    tr::exercise("empties", []() -> tr::routine { return empties(); });
    return tr::finish();
}

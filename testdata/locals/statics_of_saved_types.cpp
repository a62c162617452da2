// Saved local types and closures that mention static variables whose initialisation can be seen.
#include "support/trace.hpp"

static int next(int n)
{
    static int calls = 0;
    tr::say("next %d", ++calls);
    return tr::op(n + calls * 10);
}

static int &number()
{
    static int n = 5;
    tr::say("number");
    return n;
}

SB_COROUTINE tr::flow closures(int n)
{
    static int first = next(1), plain = 4;
    static int calls = 0;
    static thread_local int here = 1;
    auto count = [n] { return first += ++calls + n + here++; };
    SB_YIELD(count());
    SB_YIELD(count() + first);
    {
        // A name that means something else outside.
        static const int plain = next(2);
        auto add = [](int k) -> decltype(plain) { return static_cast<decltype(plain) *>(&plain) == &plain ? plain + k : 0; };
        SB_YIELD(add(n));
        SB_YIELD(add(plain));
    }
    SB_YIELD(plain);
}

SB_COROUTINE tr::flow types(int n)
{
    static int made = next(3);
    struct cell {
        int n;
        cell() : n(++made) {}
        int all() const { return made + n; }
    };
    static int &alias = number();
    static int pairs[2] = {next(4), 7};
    cell c;
    struct row {
        cell cells[2];
        int sum() { return (alias += 1) + pairs[0]++ + cells[0].n + cells[1].n; }
    };
    SB_YIELD(c.n);
    row r;
    SB_YIELD(c.all() + made);
    SB_YIELD(r.sum() + n);
    SB_YIELD(r.sum() + pairs[0]);
}

SB_COROUTINE tr::flow objects(int n)
{
    for (int i = 0; i < 2; ++i) {
        static int before = next(5);
        struct named {
            int n;
        };
        static named last = {next(6)};
        static int *where = &before; // constant, but its initialiser names what is not
        auto swap = [&n](int k) {
            int old = last.n + *where;
            last.n = k;
            return old + n;
        };
        SB_YIELD(swap(i));
        SB_YIELD(swap(before));
    }
}


#define TWICE (2 * inside)
SB_COROUTINE tr::flow in_macros(int n)
{
    static int inside = next(7);
    auto twice = [](int k) { return TWICE + k; };
    SB_YIELD(twice(n));
    SB_YIELD(twice(1));
}

#undef TWICE

struct counter {
    int start;
    SB_COROUTINE tr::flow members()
    {
        static int base = next(start);
        auto both = [this](int k) { return base + start + k; };
        auto only = [](int k) { return base + k; };
        SB_YIELD(both(1));
        SB_YIELD(only(2));
        SB_YIELD(both(3) + only(base));
    }
};

int main()
{
    tr::exercise("closures", []() -> tr::routine { return closures(1); });
    tr::exercise("types", []() -> tr::routine { return types(1); });
    tr::exercise("objects", []() -> tr::routine { return objects(1); });
    tr::exercise("in_macros", []() -> tr::routine { return in_macros(1); });
    tr::exercise("members", []() -> tr::routine { static counter c = {3}; return c.members(); });
    return tr::finish();
}

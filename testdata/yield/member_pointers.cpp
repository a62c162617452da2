// Calls through pointers to members.
#include "support/trace.hpp"

struct base {
    virtual ~base() {}
    virtual int number(int n) { return n; }
    int other(int n, int m) const { return n * m; }
    int value = 4;
};
struct derived : base {
    int number(int n) override { return 100 + n; }
};

static derived object;
static base *choose(int n)
{
    tr::say("choose %d", n);
    return &object;
}
static int (base::*which(int n))(int)
{
    tr::say("which %d", n);
    return &base::number;
}

SB_COROUTINE static tr::flow calls(int n)
{
    int (base::*member)(int) = &base::number;
    int (base::*constant)(int, int) const = &base::other;
    tr::say("%d", (object.*member)(SB_YIELD(1)));
    tr::say("%d", (choose(n)->*which(n))(SB_YIELD(2)));
    tr::say("%d", (choose(SB_YIELD(3))->*which(SB_YIELD(4)))(SB_YIELD(5)));
    tr::say("%d", (base().*constant)(SB_YIELD(6), n + 1));
    tr::say("%d", choose(7)->*(SB_YIELD(8) ? &base::value : nullptr));
    SB_RETURN();
}

int main()
{
    tr::exercise("calls", []() -> tr::routine { return calls(1); });
    return tr::finish();
}

// A reference parameter refers to the caller's object: changes go both ways across suspensions.
#include "support/trace.hpp"

static int shared = 0;

SB_COROUTINE tr::flow counter(int &n)
{
    n = 1;
    SB_YIELD(n);
    n += 10;
    SB_YIELD(n);
    n += 100;
}

SB_COROUTINE tr::flow watcher(const int &n)
{
    SB_YIELD(n);
    shared += 5;
    SB_YIELD(n);
}

static tr::routine watch()
{
    shared = 3;
    return watcher(shared);
}

int main()
{
    tr::exercise("counter", []() -> tr::routine { return counter(shared); });
    tr::say("shared %d", shared);
    tr::exercise("watcher", []() -> tr::routine { return watch(); });
    tr::say("shared %d", shared);
    return tr::finish();
}

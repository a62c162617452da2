// The number of exceptions in flight: coroutines run, throw and are destroyed during another unwinding.
// std: c++17
#include "support/trace.hpp"

struct counter {
    int n;
    explicit counter(int k) : n(k) { ++tr::state().live; }
    counter(const counter &) = delete;
    ~counter()
    {
        --tr::state().live;
        tr::say("counter %d: %d", n, std::uncaught_exceptions());
    }
};

SB_COROUTINE tr::flow counts(bool throws)
{
    counter a(1);
    SB_YIELD(1);
    counter b(2);
    if (throws)
        throw 2;
    SB_YIELD(2);
}

struct in_flight {
    bool throws;
    ~in_flight()
    {
        tr::say("outside: %d", std::uncaught_exceptions());
        tr::flow f = counts(throws);
        f.handle().resume();
        if (throws)
            f.handle().resume();
    }
};

static void run(bool throws)
{
    try {
        in_flight i{throws};
        throw 1;
    } catch (int n) {
        tr::say("caught %d", n);
    }
}

int main()
{
    run(false);
    run(true);
    return tr::finish();
}

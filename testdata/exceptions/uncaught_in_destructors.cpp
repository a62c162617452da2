// Destructors see an exception in flight while unwinding, and none otherwise.
#include "support/trace.hpp"

struct sensor {
    int n;
    explicit sensor(int k) : n(k) { ++tr::state().live; }
    sensor(const sensor &) = delete;
    ~sensor()
    {
        --tr::state().live;
        tr::say("sensor %d %s", n, tr::unwinding() ? "unwinding" : "calm");
    }
};

SB_COROUTINE tr::flow senses(int n)
{
    sensor a(1);
    SB_YIELD(1);
    {
        sensor b(2);
        SB_YIELD(2);
    }
    sensor c(3);
    for (int i = 0; i < 2; ++i) {
        sensor d(4 + i);
        if (n == 1 && i == 1)
            throw 1;
        SB_YIELD(3);
        if (n == 2)
            SB_RETURN();
    }
}

int main()
{
    tr::exercise("normal", []() -> tr::routine { return senses(0); });
    tr::exercise("throws", []() -> tr::routine { return senses(1); });
    tr::exercise("returns", []() -> tr::routine { return senses(2); });
    return tr::finish();
}

// A lambda per turn of a loop, made between two suspensions of the turn.
#include "support/trace.hpp"

SB_COROUTINE tr::flow turns()
{
    int sum = 0;
    for (int i = 0; i < 3; ++i) {
        tr::obj o(i);
        SB_YIELD(o);
        {
            auto f = [&, i](int k) { sum += i * k + o.get(); };
            f(10);
            f(100);
        }
        SB_YIELD(sum);
    }
}

int main()
{
    tr::exercise("turns", []() -> tr::routine { return turns(); });
    return tr::finish();
}

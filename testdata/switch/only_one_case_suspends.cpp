// Only one of the cases suspends; locals before and in the switch.
#include "support/trace.hpp"

SB_COROUTINE tr::flow rare(int n)
{
    tr::obj before(n);
    int sum = 0;
    for (int i = 0; i < 4; ++i)
        switch ((n + i) % 4) {
        case 0: sum += 1; break;
        case 1: sum += 10; break;
        case 2: {
            const int old = sum;
            tr::obj o(2);
            sum += SB_YIELD(sum);
            SB_YIELD(old);
            break;
        }
        case 3: sum *= 2; break;
        }
    SB_YIELD(sum);
}

int main()
{
    tr::exercise("rare", []() -> tr::routine { return rare(0); });
    tr::exercise("from three", []() -> tr::routine { return rare(3); });
    return tr::finish();
}

// A long loop of awaits that never suspend.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<int> spins(int n)
{
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        sum += SB_AWAIT(tr::ready(i % 7));
        SB_AWAIT(tr::maybe(false, 0));
    }
    SB_YIELD(sum);
    SB_RETURN(sum);
}

int main()
{
    tr::exercise("spins", []() -> tr::routine { return spins(100000); });
    return tr::finish();
}

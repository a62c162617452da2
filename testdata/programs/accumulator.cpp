// Values sent in: running statistics.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<int> statistics(int n)
{
    int least = 0, most = 0, sum = 0;
    for (int i = 0; i < n; ++i) {
        const int got = SB_YIELD(i ? sum / i : 0);
        if (i == 0)
            least = most = got;
        else if (got < least)
            least = got;
        else if (got > most)
            most = got;
        sum += got;
    }
    tr::say("%d %d %d", least, most, sum);
    SB_RETURN(sum);
}

int main()
{
    tr::exercise("statistics", []() -> tr::routine { return statistics(4); });
    tr::exercise("none", []() -> tr::routine { return statistics(0); });
    return tr::finish();
}

// Lambdas given to algorithms over saved containers.
#include "support/trace.hpp"
#include <algorithm>
#include <vector>

SB_COROUTINE tr::flow sorts(std::vector<int> v, int limit)
{
    SB_YIELD(static_cast<int>(v.size()));
    std::sort(v.begin(), v.end(), [](int a, int b) { return a > b; });
    SB_YIELD(v.front());
    int seen = 0;
    v.erase(std::remove_if(v.begin(), v.end(), [&seen, limit](int n) { return ++seen, n > limit; }), v.end());
    SB_YIELD(seen);
    std::for_each(v.begin(), v.end(), [&](int &n) { n *= seen; });
    for (int n : v)
        SB_YIELD(n);
}

int main()
{
    tr::exercise("sorts", []() -> tr::routine { return sorts({3, 9, 1, 5}, 4); });
    return tr::finish();
}

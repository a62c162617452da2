// Range-for over std::vector, local and parameter.
#include "support/trace.hpp"
#include <vector>

SB_COROUTINE tr::flow vectors(const std::vector<int> &given, std::vector<int> owned)
{
    for (int x : given)
        SB_YIELD(x);
    std::vector<int> local;
    for (auto x : owned)
        local.push_back(x + SB_YIELD(x));
    for (auto &x : local) {
        SB_YIELD(x);
        x = 0;
    }
    int sum = 0;
    for (const auto &x : local)
        sum += x;
    SB_YIELD(sum);
}

static const std::vector<int> numbers = {1, 2};

int main()
{
    tr::exercise("vectors", []() -> tr::routine { return vectors(numbers, {3, 4}); });
    return tr::finish();
}

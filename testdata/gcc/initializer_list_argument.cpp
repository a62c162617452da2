// An awaited call whose parameter is a std::initializer_list.
#include "support/trace.hpp"

#include <initializer_list>

static tr::pause add(std::initializer_list<int> list)
{
    int sum = 0;
    for (int n : list)
        sum += n;
    return tr::pause(sum);
}

SB_COROUTINE tr::flow adds()
{
    int n = SB_AWAIT(add({1, 2, 3}));
    SB_YIELD(n);
}

int main()
{
    tr::exercise("adds", []() -> tr::routine { return adds(); });
    return tr::finish();
}

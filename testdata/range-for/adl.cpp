// Range-for whose begin and end are found by argument-dependent lookup.
#include "support/trace.hpp"

namespace other {
struct span {
    const int *first;
    int size;
};
static const int *begin(const span &s)
{
    tr::op(1);
    return s.first;
}
static const int *end(const span &s)
{
    tr::op(2);
    return s.first + s.size;
}
} // namespace other

static const int data[] = {7, 8, 9};

SB_COROUTINE tr::flow looked_up(other::span s)
{
    for (int x : s)
        SB_YIELD(x);
    for (int x : other::span{data, 1})
        SB_YIELD(x);
}

int main()
{
    tr::exercise("looked_up", []() -> tr::routine { return looked_up(other::span{data, 2}); });
    return tr::finish();
}

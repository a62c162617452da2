// next(): one more call than there are yields; after done no value, for ever.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> numbers(int first, int last)
{
    for (int i = first; i <= last; ++i)
        SB_YIELD(i);
}

SB_COROUTINE switchback::generator<int> empty()
{
    SB_RETURN();
}

int main()
{
    auto it = numbers(1, 3);
    for (int i = 0; i < 6; ++i)
        steps::show(it.next());
    auto none = empty();
    steps::show(none.next());
    steps::show(none.next());
}

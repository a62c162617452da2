// if, else, else-if chains with suspensions in the branches and the conditions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow branches(int n)
{
    if (n > 2) {
        tr::obj a(n);
        SB_YIELD(a);
    } else
        SB_YIELD(-n);
    if (n == 1)
        SB_YIELD("one");
    else if (n == 2)
        SB_YIELD("two");
    else if (n == 3) {
        tr::obj b(33);
        SB_YIELD("three");
    } else {
        SB_YIELD("many");
    }
    if (SB_YIELD(50) > 100)
        SB_YIELD("more than 100");
    if (n == 4)
        ;
    else
        SB_YIELD("not four");
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return branches(1); });
    tr::exercise("two", []() -> tr::routine { return branches(2); });
    tr::exercise("three", []() -> tr::routine { return branches(3); });
    tr::exercise("four", []() -> tr::routine { return branches(4); });
    return tr::finish();
}

// In a chain of calls the first call happens before the argument of the second suspends.
// std: c++17
#include "support/trace.hpp"

class adder {
public:
    adder &add(int n)
    {
        tr::say("add %d", n);
        return *this;
    }
};

SB_COROUTINE tr::flow in_order()
{
    adder a;
    a.add(SB_YIELD(1)).add(SB_YIELD(2));
}

int main()
{
    tr::exercise("in_order", []() -> tr::routine { return in_order(); });
    return tr::finish();
}

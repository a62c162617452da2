// The left operand of << is evaluated before the right one suspends.
// std: c++17
#include "support/trace.hpp"

class output {
public:
    output &operator<<(int n)
    {
        tr::say("out %d", n);
        return *this;
    }
};

SB_COROUTINE tr::flow in_order()
{
    output out;
    out << SB_YIELD(1) << SB_YIELD(2);
}

int main()
{
    tr::exercise("in_order", []() -> tr::routine { return in_order(); });
    return tr::finish();
}

// An automatic variable of the body with the name of a saved one of an inner block, with nothing to clean up.
// std: c++14
#include "support/trace.hpp"

SB_COROUTINE static tr::flow behind(const int r)
{
    static_cast<void>(r);
    {
        auto temporary_1 = [&](int k) { return k + r; };
        static_cast<void>(temporary_1);
        SB_AWAIT(tr::pause(1));
    }
    tr::mo temporary_1(1);
    SB_RETURN();
}

int main()
{
    tr::exercise("behind", []() -> tr::routine { return behind(1); });
    return tr::finish();
}

// __func__ names the user's function.
#include "support/trace.hpp"

namespace place {
SB_COROUTINE tr::flow named_function(int n)
{
    SB_YIELD(__func__);
    const char *here = __func__;
    tr::obj o(n);
    SB_YIELD(here);
    auto size = sizeof(__func__);
    SB_YIELD(static_cast<int>(size));
}
} // namespace place

int main()
{
    tr::exercise("named_function", []() -> tr::routine { return place::named_function(1); });
    return tr::finish();
}

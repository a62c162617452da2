// An enumeration with an operator co_await is awaitable.
#include "support/trace.hpp"

enum class level { low = 1, high };
static tr::pause SB_OPERATOR_AWAIT(level l) { return tr::pause(static_cast<int>(l)); }

SB_COROUTINE tr::flow awaits()
{
    int n = SB_AWAIT(level::high);
    SB_YIELD(n);
}

int main()
{
    tr::exercise("awaits", []() -> tr::routine { return awaits(); });
    return tr::finish();
}

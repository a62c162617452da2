// Pragmas and attributes inside a body.
#include "support/trace.hpp"

SB_COROUTINE tr::flow pragmas(int n)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
    int unused_on_purpose = 1;
    SB_YIELD(n);
#pragma GCC diagnostic pop
    _Pragma("GCC diagnostic push")
    SB_YIELD(n + 1);
    _Pragma("GCC diagnostic pop")
    __attribute__((unused)) int also_unused = 2;
    alignas(16) int aligned = 3;
    SB_YIELD(aligned);
    static_assert(sizeof(int) >= 2, "inside a body");
}

int main()
{
    tr::exercise("pragmas", []() -> tr::routine { return pragmas(1); });
    return tr::finish();
}

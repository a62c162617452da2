// Locals called like the namespaces that generated code may need.
#include "support/trace.hpp"

SB_COROUTINE tr::flow namespaces(int switchback)
{
    int std = 1;
    int detail = 2;
    SB_YIELD(switchback + std + detail);
    tr::obj slot(3);
    SB_YIELD(slot);
    std = SB_YIELD(4);
    SB_YIELD(std + switchback);
    (void)detail;
}

int main()
{
    tr::exercise("namespaces", []() -> tr::routine { return namespaces(10); });
    return tr::finish();
}

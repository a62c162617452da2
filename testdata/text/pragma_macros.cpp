// Macros that contain a _Pragma, around suspensions.
#include "support/trace.hpp"

#define QUIET _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wunused-variable\"")
#define LOUD _Pragma("GCC diagnostic pop")
#define QUIETLY(...) QUIET __VA_ARGS__ LOUD
#define GIVE(n) _Pragma("GCC diagnostic push") SB_YIELD(n); _Pragma("GCC diagnostic pop")

SB_COROUTINE tr::flow statements()
{
    QUIET
    int unused = SB_YIELD(1);
    LOUD
    QUIETLY(int a = SB_YIELD(2);)
    QUIETLY(SB_YIELD(a);)
    QUIETLY({
        tr::obj o(SB_YIELD(3));
        SB_YIELD(o);
    })
    GIVE(4)
}

SB_COROUTINE tr::flow in_blocks()
{
    for (int i = 0; i < 2; ++i) {
        GIVE(i)
        tr::obj o(i);
        QUIET SB_YIELD(o); LOUD
        if (i == 1) {
            GIVE(o)
        } else {
            QUIETLY(int k = i + SB_YIELD(5);)
            GIVE(k)
        }
    }
}

int main()
{
    tr::exercise("statements", []() -> tr::routine { return statements(); });
    tr::exercise("in_blocks", []() -> tr::routine { return in_blocks(); });
    return tr::finish();
}

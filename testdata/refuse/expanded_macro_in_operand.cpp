// The same, where only taking an expression apart asks for it.
#include "support/trace.hpp"

#define next(n) next((n) + 1)

static int(next)(int n) { return tr::op(n); }

SB_COROUTINE tr::flow refused(int n)
{
    n = next(n) + SB_YIELD(2); // expected-error {{it expands to macro 'next' once more}}
}
